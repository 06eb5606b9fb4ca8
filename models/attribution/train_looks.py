"""Learns the second look: three rows of boosted trees, whether a word is source, cue, content.

    python3 train_looks.py TRAIN FOLDER [DEV]    TRAIN, DEV: what dump-looks.ts wrote; FOLDER: where look-*.bin go
"""
import sys

import lightgbm as lgb
import numpy as np

from pack import write_trees

train, folder = sys.argv[1:3]
dev = sys.argv[3] if len(sys.argv) > 3 else None
TREES, LEAVES, RATE = 130, 31, 0.08


def load(path):
    meta = np.fromfile(path + ".meta", dtype=np.int32).reshape(-1, 2)
    return meta, np.fromfile(path + ".rows", dtype=np.float32).reshape(len(meta), -1)


meta, X = load(train)
if dev:
    dm, DX = load(dev)
for role, name in [(1, "source"), (2, "cue"), (3, "content")]:
    y = (meta[:, 1] == role).astype(int)
    trees = TREES if role != 2 else 60
    m = lgb.train({"objective": "binary", "learning_rate": RATE if role != 2 else 0.12, "num_leaves": LEAVES if role != 2 else 15, "min_data_in_leaf": 60, "feature_fraction": 0.6, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "seed": 1, "deterministic": True, "num_threads": 2, "verbose": -1}, lgb.Dataset(X, y), trees)
    write_trees(f"{folder}/look-{name}.bin", m)
    if dev:
        p, g = m.predict(DX), dm[:, 1] == role
        first = DX[:, role]
        for label, s in [("first", first), ("second", p)]:
            hit = ((s >= 0.5) & g).sum()
            print(f"  {name} {label}: P {100 * hit / max(1, (s >= .5).sum()):.1f} R {100 * hit / g.sum():.1f} F1 {200 * hit / ((s >= .5).sum() + g.sum()):.1f}", flush=True)
