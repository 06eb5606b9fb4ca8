"""Learns how likely two statements of different accounts are one claim; scores it with whole piles left out.

    python3 train_pairs.py ECB READ WEIGHTS [--score]     ECB, READ: what dump-pairs.ts wrote, without ending

Three kinds of pairs: of ECB+, by the marks of its events (half a weight a pair; a topic weighs by the root of its pairs); those that people
read (five); and pairs that nobody read and that are far apart by their words, as different (0.3, at most 4,000). `--score` prints the
precision of what the product would take by a chance alone, and with the shorter in the longer, on pairs that were read, their pile left
out; without it the weights are written.
"""
import json
import re
import sys

import lightgbm as lgb
import numpy as np

sys.path.insert(0, __file__.rsplit("/", 2)[0] + "/attribution")
from pack import write_trees

PARAMS = dict(objective="binary", num_leaves=8, learning_rate=0.05, min_data_in_leaf=60, feature_fraction=0.4, bagging_fraction=0.8)
PARAMS |= dict(bagging_freq=1, lambda_l2=10, verbose=-1, seed=1, deterministic=True, num_threads=1)
ROUNDS, FOLDS, FAR, MOST_FAR = 200, 6, 0.4, 4000


def load(path):
    data = json.load(open(path + ".json"))
    x = np.fromfile(path + ".rows", dtype="<f4").reshape(-1, len(data["features"]))
    column = lambda name: np.array([pair[name] for pair in data["pairs"]])
    return data["features"], x, column("part"), column("label"), column("rule"), column("asked")


names, ex, epart, ey, _, _ = load(sys.argv[1])
_, rx, rpart, ry, rrule, rasked = load(sys.argv[2])
read = np.where((ry >= 0) & ~rrule)[0]
far = np.where((ry < 0) & (rx[:, names.index("near")] < FAR))[0]
far = far[:: max(1, len(far) // MOST_FAR)]
eweight = np.zeros(len(ey))
for t in np.unique(epart):
    eweight[epart == t] = 1 / np.sqrt((epart == t).sum())
eweight *= 0.5 * len(ey) / eweight.sum()


def fit(left_out=()):
    topics = {re.search(r"ecb-(\d+)", pile).group(1) for pile in left_out if pile.startswith("ecb")}
    e = ~np.isin(epart, list(topics))
    r, f = (rows[~np.isin(rpart[rows], list(left_out))] for rows in (read, far))
    x = np.concatenate([ex[e], rx[r], rx[f]])
    y = np.concatenate([ey[e], ry[r], np.zeros(len(f))])
    w = np.concatenate([eweight[e], np.full(len(r), 5.0), np.full(len(f), 0.3)])
    return lgb.train(PARAMS, lgb.Dataset(x, y, weight=w), ROUNDS)


if "--score" in sys.argv:
    piles = list(dict.fromkeys(rpart[read]))
    p = np.zeros(len(read))
    for k in range(FOLDS):
        out = np.isin(rpart[read], piles[k::FOLDS])
        p[out] = fit(piles[k::FOLDS]).predict(rx[read[out]])
    y, within, asked = ry[read], rx[read, names.index("shorter in the longer")], rasked[read]
    print(f"{len(ey)} pairs of ECB+, {len(read)} read ({y.sum()} the same, {asked.sum()} asked), {len(far)} far")
    heavy = np.array([np.mean(rpart[read] == pile) for pile in rpart[read]]) > 0.1
    for least in (0, 0.5, 0.6, 0.65):
        for chance in (0.75, 0.8, 0.85, 0.88, 0.9, 0.92):
            m = asked & (p >= chance) & (within >= least)
            n = m & ~heavy
            print(f"within {least} chance {chance}: {y[m].sum()} of {m.sum()} ({y[m].mean():.3f}), without the heaviest pile {y[n].sum()} of {n.sum()} ({y[n].mean():.3f})")
    gain = fit().feature_importance("gain")
    print(", ".join(f"{names[i]} {gain[i] / gain.sum():.2f}" for i in np.argsort(-gain)[:12]))
else:
    write_trees(sys.argv[3] + "/pairs.bin", fit())
