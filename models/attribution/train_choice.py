"""Learns which candidate is the content: boosted trees, whether it is exactly right.

    python3 train_choice.py TRAIN OUT.bin HALVES [DEV]

TRAIN, DEV: what dump-choices.ts wrote; OUT learned from all articles. HALVES: where choice0.bin, learned from the even articles,
and choice1.bin, from the odd ones, go: the last stage must see how sure this one is of articles that it did not learn from.
"""
import sys

import lightgbm as lgb
import numpy as np

from pack import write_trees

train, out, halves = sys.argv[1:4]
dev = sys.argv[4] if len(sys.argv) > 4 else None
TREES = 140
SETTINGS = {"objective": "binary", "learning_rate": 0.1, "num_leaves": 24, "min_data_in_leaf": 60, "feature_fraction": 0.6, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "seed": 1, "deterministic": True, "num_threads": 2, "verbose": -1}


def load(path):
    meta = np.fromfile(path + ".meta", dtype=np.int32).reshape(-1, 3)
    return meta, np.fromfile(path + ".rows", dtype=np.float32).reshape(len(meta), -1)


def learn(of):
    # Aiming at exact alone chose better than giving part of the aim to those that only agree (train, four parts: 70.1 exact, 69.5).
    return lgb.train(SETTINGS, lgb.Dataset(X[of], meta[of, 2] == 2000), TREES)


def tell(name, meta, p):
    groups = np.split(np.arange(len(meta)), np.nonzero(np.diff(meta[:, 1]))[0] + 1)
    own, chosen = [g[0] for g in groups], [g[np.argmax(p[g])] for g in groups]
    exact, half = meta[:, 2] == 2000, meta[:, 2] >= 500
    best = np.mean([exact[g].any() for g in groups])
    print(f"{name}: exact own {exact[own].mean():.3f}, chosen {exact[chosen].mean():.3f}, best possible {best:.3f}; half right own {half[own].mean():.3f}, chosen {half[chosen].mean():.3f}")


meta, X = load(train)
unseen = np.zeros(len(meta))
for half in (0, 1):
    of = meta[:, 0] % 2 == half
    m = learn(of)
    write_trees(f"{halves}/choice{half}.bin", m)
    unseen[~of] = m.predict(X[~of])
tell("train, by the other half", meta, unseen)
m = learn(slice(None))
write_trees(out, m)
if dev:
    dm, DX = load(dev)
    tell("dev", dm, m.predict(DX))
gain = sorted(zip(m.feature_importance("gain").round(), range(X.shape[1])), reverse=True)
print("features by gain:", [f for _, f in gain])
