"""Learns which words are source, cue and content of one cue: a linear-chain model with L1.

    python3 train_roles.py TRAIN OUT.bin HALF0.bin HALF1.bin [DEV]

TRAIN, DEV: what dump-roles.ts wrote. OUT is learned on all articles and ships; HALF0 and HALF1 on the even and the odd ones,
so that the later stages can learn from articles which this one did not see.
"""
import sys
import time

import numpy as np

from chain import Windows, chances, learn
from pack import write_table
from sparse import load, rows

train, out, half0, half1 = sys.argv[1:5]
dev = sys.argv[5] if len(sys.argv) > 5 else None
SEEN = 8  # a feature must occur so often
C1, C2 = 1.0, 0.01
ROUNDS = 90
ROLES = ["none", "source", "cue", "content"]

meta, features = load(train)
values, counts = np.unique(features, return_counts=True)
known = values[counts >= SEEN]
X = rows(meta, features, known)
print(f"{X.shape[0]} words, {len(features)} features, {len(known)} kept", flush=True)


def windows_of(meta):
    cuts = np.concatenate([[0], np.nonzero(np.diff(meta[:, 1]))[0] + 1, [len(meta)]])
    return cuts[:-1], np.diff(cuts)


starts, lengths = windows_of(meta)
for path, wanted in [(half0, meta[starts, 0] % 2 == 0), (half1, meta[starts, 0] % 2 == 1), (out, starts >= 0)]:
    t = time.process_time()
    weights, turns = learn(X, meta[:, 2], starts[wanted], lengths[wanted], C1, C2, ROUNDS)
    # The bias slots of the table hold the sixteen turns from role to role.
    used = np.any(weights != 0, axis=1)
    write_table(path, known[used], weights[used], turns.ravel())
    print(f"  {np.count_nonzero(weights)} weights, {time.process_time() - t:.0f} s of processor time", flush=True)
if dev:
    dm, df = load(dev)
    windows = Windows(*windows_of(dm))
    _, p, _ = chances(windows, (rows(dm, df, known) @ weights)[windows.rows], turns)
    gold, got = dm[windows.rows, 2], p.argmax(axis=1)
    for role in range(1, 4):
        hit = ((got == role) & (gold == role)).sum()
        P, R = hit / (got == role).sum(), hit / (gold == role).sum()
        print(f"  dev {ROLES[role]}: P {100 * P:.1f} R {100 * R:.1f} F1 {200 * P * R / (P + R):.1f}", flush=True)
