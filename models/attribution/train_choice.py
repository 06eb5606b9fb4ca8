"""Learns which candidate is the content: boosted trees, whose target is 1 for an exact one and less for one that only agrees.

    python3 train_choice.py TRAIN OUT.bin [DEV]    TRAIN, DEV: what dump-choices.ts wrote
"""
import sys

import lightgbm as lgb
import numpy as np

from pack import write_trees

train, out = sys.argv[1:3]
dev = sys.argv[3] if len(sys.argv) > 3 else None


def load(path):
    meta = np.fromfile(path + ".meta", dtype=np.int32).reshape(-1, 3)
    return meta, np.fromfile(path + ".rows", dtype=np.float32).reshape(len(meta), -1)


def target(meta):
    agree = meta[:, 2] / 1000
    # Exact counts most; of two that are not, the nearer is better.
    return np.where(meta[:, 2] == 2000, 1.0, 0.35 * np.clip(agree - 0.5, 0, 0.5))


meta, X = load(train)
m = lgb.train({"objective": "cross_entropy", "learning_rate": 0.1, "num_leaves": 24, "min_data_in_leaf": 60, "feature_fraction": 0.6, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "seed": 1, "deterministic": True, "num_threads": 2, "verbose": -1}, lgb.Dataset(X, target(meta)), 140)
write_trees(out, m)
for name, path in [("train", train), ("dev", dev)]:
    if not path:
        continue
    dm, DX = load(path)
    p = m.predict(DX)
    groups = np.split(np.arange(len(dm)), np.nonzero(np.diff(dm[:, 1]))[0] + 1)
    own = np.mean([dm[g[0], 2] == 2000 for g in groups])
    got = np.mean([dm[g[np.argmax(p[g])], 2] == 2000 for g in groups])
    best = np.mean([(dm[g, 2] == 2000).any() for g in groups])
    found = [np.mean([(dm[g[k], 2] >= 500) for g, k in zip(groups, ks)]) for ks in ([0] * len(groups), [np.argmax(p[g]) for g in groups])]
    print(f"{name}: exact own {own:.3f}, chosen {got:.3f}, best possible {best:.3f}; half right own {found[0]:.3f}, chosen {found[1]:.3f}")
