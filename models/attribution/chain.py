"""A linear chain over the words of all windows at once, which is some ten times quicker than window by window (CRFsuite) and gives the same.

The counterpart of `marginals` in src/read/attributions/roles/chain.ts.
"""
import numpy as np
from scipy.sparse import csr_matrix

from owlqn import least

ROLES = 4


class Windows:
    """The words of windows in the order of their place: all first words, those of the longest windows first, then all second ones, …"""

    def __init__(self, starts, lengths):
        order = np.argsort(-lengths, kind="stable")
        self.longest = int(lengths.max())
        counts = [int((lengths > place).sum()) for place in range(self.longest)]
        self.cuts = np.concatenate([[0], np.cumsum(counts)])
        self.rows = np.concatenate([starts[order[:count]] + place for place, count in enumerate(counts)])

    def at(self, place):
        return slice(self.cuts[place], self.cuts[place + 1])

    def before(self, place):
        """The words one place before those of `at(place)`, in their order: shorter windows stand behind and have ended."""
        start, end = self.cuts[place - 1], self.cuts[place]
        return slice(start, start + self.cuts[place + 1] - end)


def chances(windows, scores, turns):
    """The logarithm of the sum over all ways, the chances of each word's roles, and how often one role follows another."""
    turn = np.exp(turns)
    top = scores.max(axis=1, keepdims=True)
    local = np.exp(scores - top)
    forward = np.empty_like(local)
    backward = np.ones_like(local)
    norm = np.empty((len(local), 1))
    for place in range(windows.longest):
        here = windows.at(place)
        value = local[here] if place == 0 else (forward[windows.before(place)] @ turn) * local[here]
        norm[here] = value.sum(axis=1, keepdims=True)
        forward[here] = value / norm[here]
    pairs = np.zeros((ROLES, ROLES))
    for place in range(windows.longest - 1, 0, -1):
        here, before = windows.at(place), windows.before(place)
        ahead = local[here] * backward[here] / norm[here]
        pairs += turn * (forward[before].T @ ahead)
        backward[before] = ahead @ turn.T
    return np.log(norm).sum() + top.sum(), forward * backward, pairs


def learn(X, roles, starts, lengths, c1, c2, rounds):
    """Weights (features × roles) and turns (role → role). A feature has weights only for the roles that it was seen with."""
    windows = Windows(starts, lengths)
    X, y = X[windows.rows], roles[windows.rows]
    XT = csr_matrix(X.T)
    given = np.eye(ROLES)[y]
    told = XT @ given
    seen = told > 0
    pairs = np.zeros((ROLES, ROLES))
    for place in range(1, windows.longest):
        np.add.at(pairs, (y[windows.before(place)], y[windows.at(place)]), 1)
    size = seen.sum()

    def opened(w):
        weights = np.zeros(seen.shape)
        weights[seen] = w[:size]
        return weights, w[size:].reshape(ROLES, ROLES)

    def smooth(w):
        weights, turns = opened(w)
        scores = X @ weights
        total, p, expected = chances(windows, scores, turns)
        f = total - (scores * given).sum() - (pairs * turns).sum() + c2 * np.dot(w, w)
        return f, np.concatenate([(XT @ p - told)[seen], (expected - pairs).ravel()]) + 2 * c2 * w

    return opened(least(smooth, np.zeros(size + ROLES * ROLES), c1, rounds))
