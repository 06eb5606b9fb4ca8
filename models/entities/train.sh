#!/bin/sh
# Makes the weights of src/reconcile/entities/weights anew.
#   sh models/entities/train.sh ECB WCL WORK [--score]
# ECB, WCL  the unpacked sets ecbplus-1-35 and newswcl50-0-3      WORK  an empty folder, 400 MB
# PYTHON    python3 with numpy, scipy, lightgbm 4.7. About two minutes on one core; `--score` prints the figures of the card instead.
set -eu
ecb=$1 wcl=$2 work=$3
here=$(cd "$(dirname "$0")" && pwd)
(cd "$here/../.." && npx tsx models/entities/dump-pairs.ts ecb "$ecb" "$work/ecb" && npx tsx models/entities/dump-pairs.ts wcl "$wcl" "$work/wcl")
"${PYTHON:-python3}" -W ignore "$here/train_pairs.py" "$work/ecb" "$work/wcl" "$here/../../src/reconcile/entities/weights" "${4:-}"
