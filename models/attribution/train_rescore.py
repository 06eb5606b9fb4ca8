"""Learns how likely an attribution as a whole is right: boosted trees.

    python3 train_rescore.py TRAIN OUT.bin HALVES [DEV]

TRAIN, DEV: what dump-wholes.ts wrote; OUT learned from all articles. HALVES: where rescore0.bin, learned from the even articles, and
rescore1.bin, from the odd ones, go: by them `confidence.ts` measures on the training part how often what is shown is right.
"""
import sys

import lightgbm as lgb
import numpy as np
from sklearn.metrics import average_precision_score

from pack import write_trees

train, out, halves = sys.argv[1:4]
dev = sys.argv[4] if len(sys.argv) > 4 else None
TREES = 180
SETTINGS = {"objective": "binary", "learning_rate": 0.07, "num_leaves": 12, "min_data_in_leaf": 40, "feature_fraction": 0.5, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "seed": 1, "deterministic": True, "num_threads": 2, "verbose": -1}


def load(path):
    meta = np.fromfile(path + ".meta", dtype=np.int32).reshape(-1, 2)
    return meta, np.fromfile(path + ".rows", dtype=np.float32).reshape(len(meta), -1)


def learn(of):
    return lgb.train(SETTINGS, lgb.Dataset(X[of], meta[of, 1]), TREES)


def tell(name, right, cue, p):
    print(f"{name} average precision: cue alone {average_precision_score(right, cue):.4f}, rescored {average_precision_score(right, p):.4f}")
    for a in np.arange(0, 1, 0.1):
        of = (p >= a) & (p < a + 0.1)
        print(f"  {a:.1f}: {of.sum():5d} said {p[of].mean():.3f} are {right[of].mean():.3f}")


meta, X = load(train)
unseen = np.zeros(len(meta))
for half in (0, 1):
    of = meta[:, 0] % 2 == half
    m = learn(of)
    write_trees(f"{halves}/rescore{half}.bin", m)
    unseen[~of] = m.predict(X[~of])
tell("train, by the other half,", meta[:, 1], X[:, 0], unseen)
m = learn(slice(None))
write_trees(out, m)
if dev:
    dm, DX = load(dev)
    tell("dev", dm[:, 1], DX[:, 0], m.predict(DX))
