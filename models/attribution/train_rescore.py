"""Learns how likely an attribution as a whole is right: boosted trees.

    python3 train_rescore.py TRAIN OUT.bin [DEV]    TRAIN, DEV: what dump-wholes.ts wrote
"""
import sys

import lightgbm as lgb
import numpy as np
from sklearn.metrics import average_precision_score

from pack import write_trees

train, out = sys.argv[1:3]
dev = sys.argv[3] if len(sys.argv) > 3 else None


def load(path):
    meta = np.fromfile(path + ".meta", dtype=np.int32).reshape(-1, 2)
    return meta, np.fromfile(path + ".rows", dtype=np.float32).reshape(len(meta), -1)


meta, X = load(train)
m = lgb.train({"objective": "binary", "learning_rate": 0.07, "num_leaves": 12, "min_data_in_leaf": 40, "feature_fraction": 0.5, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "seed": 1, "deterministic": True, "num_threads": 2, "verbose": -1}, lgb.Dataset(X, meta[:, 1]), 180)
write_trees(out, m)
if dev:
    dm, DX = load(dev)
    p = m.predict(DX)
    print(f"dev average precision: cue alone {average_precision_score(dm[:, 1], DX[:, 0]):.4f}, rescored {average_precision_score(dm[:, 1], p):.4f}")
    for a in np.arange(0, 1, 0.1):
        of = (p >= a) & (p < a + 0.1)
        print(f"  {a:.1f}: {of.sum():5d} said {p[of].mean():.2f} are {dm[of, 1].mean():.2f}")
    print(sorted(zip(m.feature_importance("gain").round(), range(X.shape[1])), reverse=True)[:12])
