"""What the chain loses on outlets that it never saw: learned on half of the outlets, read on the others, beside halves drawn at random.

    python3 outlets.py TRAIN FOLDER METADATA    TRAIN: what dump-roles.ts wrote of FOLDER; METADATA: metadata.tsv of PolNeAR

Prints word F1 of source, cue, content by outlet. Ships nothing. Some four minutes of processor time.
"""
import csv
import os
import sys

import numpy as np

from chain import Windows, chances, learn
from sparse import load, rows

train, folder, metadata = sys.argv[1:4]
SEEN, C1, C2, ROUNDS = 8, 1.0, 0.01, 60  # as train_roles.py, but for fewer rounds

# In the order of articles.ts.
articles = list(dict.fromkeys(name[: -len("_0000.ann")] for name in sorted(os.listdir(os.path.join(folder, "attributions"))) if name.endswith(".ann")))
with open(metadata) as file:
    publisher = {row[1].removesuffix(".txt"): row[4] for row in csv.reader(file, delimiter="\t")}
of_article = np.array([publisher[name] for name in articles])
outlets = sorted(set(of_article))

meta, features = load(train)
values, counts = np.unique(features, return_counts=True)
X = rows(meta, features, values[counts >= SEEN])
cuts = np.concatenate([[0], np.nonzero(np.diff(meta[:, 1]))[0] + 1, [len(meta)]])
starts, lengths = cuts[:-1], np.diff(cuts)
article = meta[starts, 0]

by_outlet = np.isin(of_article, outlets[::2])
at_random = np.random.RandomState(0).permutation(len(articles)) < by_outlet.sum()
print("learned together:", *outlets[::2], "|", *outlets[1::2])
for kind, half in [("outlets never seen", by_outlet), ("outlets seen", at_random)]:
    tally = np.zeros((len(outlets), 4, 3))
    for side in (True, False):
        learned, read = half[article] == side, half[article] != side
        weights, turns = learn(X, meta[:, 2], starts[learned], lengths[learned], C1, C2, ROUNDS)
        windows = Windows(starts[read], lengths[read])
        _, p, _ = chances(windows, (X @ weights)[windows.rows], turns)
        gold, got = meta[windows.rows, 2], p.argmax(axis=1)
        outlet = of_article[meta[windows.rows, 0]]
        for k, name in enumerate(outlets):
            for role in range(1, 4):
                here = outlet == name
                tally[k, role] += [((gold == role) & (got == role) & here).sum(), (got[here] == role).sum(), (gold[here] == role).sum()]
    f1 = lambda t: np.round(200 * t[..., 0] / (t[..., 1] + t[..., 2]), 2)
    for k, name in enumerate(outlets):
        print(f"{kind}, {name}:", *f1(tally[k, 1:]))
    print(f"{kind}, all:", *f1(tally.sum(axis=0)[1:]), flush=True)
