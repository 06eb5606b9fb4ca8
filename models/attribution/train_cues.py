"""Learns which words introduce what somebody says: one logistic regression over sparse features.

    python3 train_cues.py TRAIN OUT.bin OUT.oof [DEV]    TRAIN, DEV: what dump-cues.ts wrote

OUT.oof holds the score of each candidate by models that did not see its article (three folds), for the later stages.
"""
import sys
import time

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from pack import write_table
from sparse import load, rows

train, out, unseen = sys.argv[1:4]
dev = sys.argv[4] if len(sys.argv) > 4 else None
SEEN = 6  # a feature must occur so often
C = 0.3  # inverse strength of L1
TOL = 1e-3

meta, features = load(train)
values, counts = np.unique(features, return_counts=True)
known = values[counts >= SEEN]
X = rows(meta, features, known)
y = meta[:, 2]
print(X.shape, X.nnz, y.sum(), flush=True)


def fit(X, y):
    t = time.time()
    m = LogisticRegression(l1_ratio=1, penalty="l1", C=C, solver="liblinear", tol=TOL, max_iter=60, random_state=0)
    m.fit(X, y)
    print(f"  {np.count_nonzero(m.coef_)} weights, {time.time() - t:.0f} s", flush=True)
    return m


model = fit(X, y)
weights = model.coef_[0]
if dev:
    dm, df = load(dev)
    p = model.predict_proba(rows(dm, df, known))[:, 1]
    print(f"dev average precision {average_precision_score(dm[:, 2], p):.4f}, passing .1: {(p >= .1).sum()}, of {dm[:, 2].sum()} anchors {((p >= .1) & (dm[:, 2] == 1)).sum()}")
nz = np.nonzero(weights)[0]
write_table(out, known[nz], weights[nz][:, None], model.intercept_)
fold = meta[:, 0] % 3
oof = np.zeros(len(meta), dtype=np.float32)
for k in range(3):
    m = fit(X[fold != k], y[fold != k])
    oof[fold == k] = m.predict_proba(X[fold == k])[:, 1]
oof.tofile(unseen)
print(f"out of fold average precision {average_precision_score(y, oof):.4f}")
