#!/bin/sh
# Makes the weights of src/reconcile/claims/weights anew.
#   sh models/claims/train.sh DATA WORK [--score]
# DATA  a folder with ecbplus-1-35, basil-half, galaxy-events, newswcl50-0-3 and fnc1-train unpacked in it      WORK  an empty folder, 300 MB
# PYTHON  python3 with numpy, scipy, lightgbm 4.7. Some ten minutes on one core, nearly all of it parsing; `--score` prints the figures of the
# card instead of writing weights. Needs a build (`npm run build`) for `rashomon read`.
set -eu
data=$1 work=$2
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
mkdir -p "$work/piles" "$work/readings"
"$python" "$here/make_piles.py" "$data" "$work/piles"
cd "$here/../.."
for name in $(tail -n +2 "$here/labels.tsv" | cut -f1 | sort -u); do
  # The five accounts are no public data: without them their few labels are left out.
  [ -e "$work/piles/$name.jsonl" ] || continue
  node dist/src/cli/main.js read "$work/piles/$name.jsonl" > "$work/readings/$name.jsonl"
done
npx tsx models/claims/dump-pairs.ts ecb "$data" "$work/ecb" "$work/ecb-readings.jsonl"
npx tsx models/claims/dump-pairs.ts read "$work/readings" "$work/read"
"$python" -W ignore "$here/train_pairs.py" "$work/ecb" "$work/read" src/reconcile/claims/weights "${3:-}"
