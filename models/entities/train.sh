#!/bin/sh
# Makes the weights of src/reconcile/entities/weights anew.
#   sh models/entities/train.sh ECB WCL WORK [--score SCORER]
# ECB, WCL  the unpacked sets ecbplus-1-35 and newswcl50-0-3      WORK  an empty folder, 400 MB
# PYTHON    python3 with numpy, scipy, lightgbm 4.7. About two minutes on one core; `--score` prints the figures of the card instead,
#           with SCORER, score-coref.mjs of the evaluation data; ten minutes more.
set -eu
ecb=$1 wcl=$2 work=$3
here=$(cd "$(dirname "$0")" && pwd)
(cd "$here/../.." && npx tsx models/entities/dump-pairs.ts ecb "$ecb" "$work/ecb" && npx tsx models/entities/dump-pairs.ts wcl "$wcl" "$work/wcl")
python=${PYTHON:-python3}
if [ "${4:-}" = --score ]; then
  mkdir -p "$work/folds"
  "$python" -W ignore "$here/train_pairs.py" "$work/ecb" "$work/wcl" "$work/folds" --folds
  (cd "$here/../.." && npx tsx models/entities/score-left-out.ts "$ecb" "$wcl" "$work/folds" "$5" 0.25 0.3 0.35 0.5)
else
  "$python" -W ignore "$here/train_pairs.py" "$work/ecb" "$work/wcl" "$here/../../src/reconcile/entities/weights"
fi
