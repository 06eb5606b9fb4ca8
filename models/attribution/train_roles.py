"""Learns which words are source, cue and content of one cue: a linear-chain model with L1.

    python3 train_roles.py TRAIN OUT.bin HALF0.bin HALF1.bin [DEV]

TRAIN, DEV: what dump-roles.ts wrote. OUT is learned on all articles and ships; HALF0 and HALF1 on the odd and the even ones,
so that the later stages can learn from articles which this one did not see.
"""
import multiprocessing
import os
import sys
import time

import numpy as np
import pycrfsuite

from pack import write_table

train, out, half0, half1 = sys.argv[1:5]
dev = sys.argv[5] if len(sys.argv) > 5 else None
SEEN = 8
C1 = float(sys.argv[6]) if len(sys.argv) > 6 else 1.0
C2 = 0.01
ROUNDS = 90
ROLES = ["O", "S", "C", "T"]


def load(path):
    meta = np.fromfile(path + ".meta", dtype=np.int32).reshape(-1, 4)
    return meta, np.fromfile(path + ".features", dtype=np.int32)


meta, features = load(train)
values, counts = np.unique(features, return_counts=True)
known = values[counts >= SEEN]
names = [str(v) for v in known]
print(f"{len(meta)} words, {len(features)} features, {len(known)} kept", flush=True)


def sequences(meta, features, want):
    at = np.searchsorted(known, features)
    at[at == len(known)] = 0
    at[known[at] != features] = -1
    ends = np.cumsum(meta[:, 3])
    cuts = np.nonzero(np.diff(meta[:, 1]))[0] + 1
    first = np.concatenate([[0], cuts])
    last = np.concatenate([cuts, [len(meta)]])
    for a, b in zip(first, last):
        if not want(meta[a, 0]):
            continue
        xs, ys = [], []
        for r in range(a, b):
            row = at[ends[r] - meta[r, 3] : ends[r]]
            xs.append([names[i] for i in row if i >= 0])
            ys.append(ROLES[meta[r, 2]])
        yield xs, ys


def learn(path, want):
    t = time.time()
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": C1, "c2": C2, "max_iterations": ROUNDS, "feature.possible_transitions": True})
    for xs, ys in sequences(meta, features, want):
        trainer.append(xs, ys)
    stored = f"{train}.{os.path.basename(path)}.crfsuite"
    trainer.train(stored)
    tagger = pycrfsuite.Tagger()
    tagger.open(stored)
    info = tagger.info()
    rows = {}
    for (feature, role), w in info.state_features.items():
        rows.setdefault(int(feature), np.zeros(4))[ROLES.index(role)] = w
    turns = np.zeros((4, 4))
    for (a, b), w in info.transitions.items():
        turns[ROLES.index(a), ROLES.index(b)] = w
    ids = np.array(list(rows), dtype=np.int64)
    # The bias slots of the table hold the sixteen turns from role to role.
    write_table(path, ids, np.array(list(rows.values())), turns.ravel())
    print(f"{path}: {len(info.state_features)} weights, {time.time() - t:.0f} s", flush=True)
    return tagger


def score(tagger, meta, features, want):
    right = np.zeros((4, 3))
    for xs, ys in sequences(meta, features, want):
        for y, p in zip(ys, tagger.tag(xs)):
            g, q = ROLES.index(y), ROLES.index(p)
            right[g, 0] += 1
            right[q, 1] += 1
            right[g, 2] += g == q
    for k in range(1, 4):
        p, r = right[k, 2] / max(1, right[k, 1]), right[k, 2] / max(1, right[k, 0])
        print(f"  {ROLES[k]}: P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / (p + r):.1f}", flush=True)


if dev:
    dm, df = load(dev)


def one(path, of):
    tagger = learn(path, of)
    if dev:
        print(path, flush=True)
        score(tagger, dm, df, lambda a: True)


# One process each: none needs what another finds.
jobs = [(half0, lambda a: a % 2 == 0), (half1, lambda a: a % 2 == 1), (out, lambda a: True)]
running = [multiprocessing.get_context("fork").Process(target=one, args=job) for job in jobs]
for process in running:
    process.start()
for process in running:
    process.join()
sys.exit(max(process.exitcode for process in running))
