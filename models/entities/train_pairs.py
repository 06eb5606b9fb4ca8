"""Learns how likely two mentions mean the same, from gold mentions; scores it with whole topics left out.

    python3 train_pairs.py ECB WCL WEIGHTS [--score | --folds]     ECB, WCL: what dump-pairs.ts wrote, without ending

Two models: one for pairs of nouns, within and across documents, and one for a pronoun and a mention of its document.
A topic weighs by its mentions, NewsWCL50 (few topics, long) 0.4 of that. `--score` prints CoNLL F1 by threshold, and by the
number of topics learned from, with average linkage over the chances alone, which is quick to try things with; `--folds` writes
into WEIGHTS the weights that never saw a topic, with `folds.json`, for score-left-out.ts, which runs the joiner of the product
over them. Without either the weights that ship are written.
"""
import json
import sys

import lightgbm as lgb
import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.optimize import linear_sum_assignment
from scipy.spatial.distance import squareform

sys.path.insert(0, __file__.rsplit("/", 2)[0] + "/attribution")
from pack import write_trees

ecb, wcl, weights = sys.argv[1:4]
rng = np.random.RandomState(0)
LONG = 0.4
WITHIN, APART, ONE = 6000, 6000, 3000  # pairs drawn of a topic: of one document, of two that differ, of two that are one


def load(path):
    data = json.load(open(path + ".json"))
    rows = np.fromfile(path + ".rows", dtype="<f4").reshape(-1, len(data["features"]))
    at = 0
    for topic in data["topics"]:
        n = len(topic["chain"])
        size = n * (n - 1) // 2
        i, j = np.tril_indices(n, -1)
        chain = np.array(topic["chain"])
        document = np.unique(topic["document"], return_inverse=True)[1]
        pronoun = np.array(topic["pronoun"])
        topic.update(x=rows[at : at + size], i=i, j=j, chain=chain, document=document, pronoun=pronoun)
        topic.update(y=chain[i] == chain[j], here=document[i] == document[j], pro=pronoun[i] | pronoun[j])
        at += size
    return data["topics"]


def drawn(topics, pronouns):
    xs, ys, ws = [], [], []
    for t in topics:
        draw = rng.rand(len(t["y"]))
        if pronouns:
            kept = np.where(t["here"] & t["pro"])[0]
            weight = np.ones(len(kept))
        else:
            kinds = [(t["here"], WITHIN), (~t["here"] & t["y"], ONE), (~t["here"] & ~t["y"], APART)]
            share = np.zeros(len(t["y"]))
            for which, cap in kinds:
                which = which & ~t["pro"]
                share[which] = min(1, cap / max(1, which.sum()))
            kept = np.where(draw < share)[0]
            weight = 1 / share[kept]
        if len(kept) == 0:
            continue
        xs.append(t["x"][kept])
        ys.append(t["y"][kept])
        ws.append(weight / weight.sum() * len(t["chain"]))
    return np.concatenate(xs), np.concatenate(ys), np.concatenate(ws)


def fit(short, long, pronouns=False):
    parts = []
    for topics, factor in ((short, 1), (long, LONG)):
        if topics and (not pronouns or any(t["pro"].any() for t in topics)):
            x, y, w = drawn(topics, pronouns)
            parts.append((x, y, w * factor * sum(len(t["chain"]) for t in topics) / w.sum()))
    x, y, w = (np.concatenate(part) for part in zip(*parts))
    params = dict(objective="binary", feature_fraction=0.5, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, verbose=-1)
    params |= dict(num_leaves=7 if pronouns else 15, min_data_in_leaf=20 if pronouns else 60, learning_rate=0.06)
    params |= dict(seed=1, deterministic=True, num_threads=1)
    return lgb.train(params, lgb.Dataset(x, y.astype(int), weight=w * len(w) / w.sum()), 60 if pronouns else 200)


def chains(t, models, at_least):
    pairs, pronouns = models
    n = len(t["chain"])
    p = pairs.predict(t["x"])
    s = t["here"] & t["pro"]
    if s.any():
        p[s] = pronouns.predict(t["x"][s])
    square = np.zeros((n, n))
    square[t["i"], t["j"]] = p
    square += square.T
    nouns = np.where(~t["pronoun"])[0]
    label = np.arange(n) + n + 1
    distance = 1 - square[np.ix_(nouns, nouns)]
    np.fill_diagonal(distance, 0)
    tree = linkage(squareform(distance, checks=False), "average")
    first = np.array(t["first"])
    out = []
    for threshold in at_least:
        own = label.copy()
        own[nouns] = fcluster(tree, 1 - threshold, "distance")
        for k in sorted(np.where(t["pronoun"])[0], key=lambda k: first[k]):
            others = np.where((t["document"] == t["document"][k]) & (~t["pronoun"] | (first < first[k])))[0]
            others = others[others != k]
            if len(others):
                own[k] = own[others[np.argmax(square[k, others])]]
        out.append(own)
    return out


def tally(gold, system):
    g, s = (np.unique(side, return_inverse=True)[1] for side in (gold, system))
    m = np.zeros((g.max() + 1, s.max() + 1))
    np.add.at(m, (g, s), 1)
    gs, ss, n = m.sum(1), m.sum(0), len(g)
    alike = 2 * m / (gs[:, None] + ss[None, :])
    best = alike[linear_sum_assignment(-alike)].sum()
    muc = [(gs - (m > 0).sum(1)).sum(), (gs - 1).sum(), (ss - (m > 0).sum(0)).sum(), (ss - 1).sum()]
    return np.array(muc + [(m**2 / gs[:, None]).sum(), n, (m**2 / ss[None, :]).sum(), n, best, len(gs), best, len(ss)])


def conll(total):
    r, p = total[0::4] / total[1::4], total[2::4] / total[3::4]
    f = 200 * p * r / (p + r)
    return "%.1f  (MUC %.1f, B3 %.1f, CEAFe %.1f)" % (f.mean(), *f)


short, long = load(ecb), load(wcl)
both = lambda a, b: (fit(a, b), fit(a, b, True))


def rests(own, folds, share=1.0):
    """For each fold its topics and those learned from."""
    for k in range(folds):
        rest = [t for at, t in enumerate(own) if at % folds != k]
        yield [t for at, t in enumerate(own) if at % folds == k], rest[: max(1, round(share * len(rest)))]


sets = [
    ("ECB+, in five parts", short, 5, 1.0, lambda rest: both(rest, long)),
    ("NewsWCL50, topic by topic", long, 4, 1.0, lambda rest: both(short, rest)),
    ("ECB+, learned from 0.1 of its other topics and nothing else", short, 5, 0.1, lambda rest: both(rest, [])),
]
if "--score" in sys.argv:
    at_least = (0.15, 0.2, 0.25, 0.3, 0.35)
    for name, own, folds, share, train in sets:
        total = 0
        for held, rest in rests(own, folds, share):
            models = train(rest)
            total = total + sum(np.array([tally(t["chain"], c) for c in chains(t, models, at_least)]) for t in held)
        for threshold, row in zip(at_least, total):
            print(name, threshold, conll(row), flush=True)
elif "--folds" in sys.argv:
    written = []
    for number, (name, own, folds, share, train) in enumerate(sets):
        parts = {}
        for k, (held, rest) in enumerate(rests(own, folds, share)):
            for kind, model in zip(("pairs", "pronouns"), train(rest)):
                write_trees(f"{weights}/{number}-{k}-{kind}.bin", model)
            parts |= {t["part"]: f"{number}-{k}" for t in held}
        written.append(dict(name=name, set="ecb" if own is short else "wcl", parts=parts))
    json.dump(written, open(weights + "/folds.json", "w"))
else:
    write_trees(weights + "/pairs.bin", fit(short, long))
    write_trees(weights + "/pronouns.bin", fit(short, long, True))
