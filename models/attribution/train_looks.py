"""Learns the second look: three rows of boosted trees, whether a word is source, cue, content.

    python3 train_looks.py TRAIN FOLDER HALVES [DEV]

TRAIN, DEV: what dump-looks.ts wrote; FOLDER: where look-*.bin go, learned on all articles. HALVES: where those go that learned
from the even articles (look-*0.bin) and from the odd ones (look-*1.bin), so that the later stages see how sure this one is of
articles that it did not learn from.
"""
import sys

import lightgbm as lgb
import numpy as np

from pack import write_trees

train, folder, halves = sys.argv[1:4]
dev = sys.argv[4] if len(sys.argv) > 4 else None
SHAPES = {"source": (130, 31, 0.08), "cue": (60, 15, 0.12), "content": (130, 31, 0.08)}  # trees, leaves, rate


def load(path):
    meta = np.fromfile(path + ".meta", dtype=np.int32).reshape(-1, 2)
    return meta, np.fromfile(path + ".rows", dtype=np.float32).reshape(len(meta), -1)


meta, X = load(train)
if dev:
    dm, DX = load(dev)
for role, (name, (trees, leaves, rate)) in enumerate(SHAPES.items(), 1):
    y = (meta[:, 1] == role).astype(int)
    settings = {"objective": "binary", "learning_rate": rate, "num_leaves": leaves, "min_data_in_leaf": 60, "feature_fraction": 0.6, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "seed": 1, "deterministic": True, "num_threads": 2, "verbose": -1}
    for half in (0, 1):
        of = meta[:, 0] % 2 == half
        write_trees(f"{halves}/look-{name}{half}.bin", lgb.train(settings, lgb.Dataset(X[of], y[of]), trees))
    m = lgb.train(settings, lgb.Dataset(X, y), trees)
    write_trees(f"{folder}/look-{name}.bin", m)
    if dev:
        p, g = m.predict(DX), dm[:, 1] == role
        first = DX[:, role]
        for label, s in [("first", first), ("second", p)]:
            hit = ((s >= 0.5) & g).sum()
            print(f"  {name} {label}: P {100 * hit / max(1, (s >= .5).sum()):.1f} R {100 * hit / g.sum():.1f} F1 {200 * hit / ((s >= .5).sum() + g.sum()):.1f}", flush=True)
