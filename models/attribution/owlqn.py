"""The least of a smooth sum plus an amount for each absolute weight: OWL-QN (Andrew and Gao 2007), step by step as libLBFGS takes it.

Weights that are not worth their amount are exactly zero. Nothing is random: the same sums give the same weights.
"""
import numpy as np

MEMORY = 6  # rounds whose steps shape the next one, as in libLBFGS


def least(smooth, w, c1, rounds):
    """`smooth(w)` gives the sum without L1 and its gradient. Ends after `rounds`, or when no step goes down any more."""
    f, g = smooth(w)
    f += c1 * np.abs(w).sum()
    steps, turns = [], []
    for _ in range(rounds):
        # The steepest way down with L1 in it; at a weight of zero only if it outweighs `c1`.
        away = np.where(w != 0, g + c1 * np.sign(w), np.where(g + c1 < 0, g + c1, np.where(g - c1 > 0, g - c1, 0)))
        d = direction(away, steps, turns)
        side = np.where(w != 0, np.sign(w), -np.sign(away))
        length = 1.0 if steps else 1 / np.linalg.norm(d)
        for _ in range(30):
            w1 = w + length * d
            # No weight changes its sign within one step.
            w1 = np.where(w1 * side > 0, w1, 0)
            f1, g1 = smooth(w1)
            f1 += c1 * np.abs(w1).sum()
            if f1 <= f + 1e-4 * np.dot(away, w1 - w):
                break
            length /= 2
        else:
            return w
        if np.dot(w1 - w, g1 - g) > 1e-12:
            steps, turns = [*steps, w1 - w][-MEMORY:], [*turns, g1 - g][-MEMORY:]
        w, g, f = w1, g1, f1
    return w


def direction(away, steps, turns):
    """Against `away`, bent by what the last steps told of the curve; parts that would go up are left out."""
    d = -away
    known = []
    for s, y in reversed(list(zip(steps, turns))):
        r = 1 / np.dot(s, y)
        a = r * np.dot(s, d)
        d = d - a * y
        known.append((a, r, s, y))
    if steps:
        d = d * (np.dot(steps[-1], turns[-1]) / np.dot(turns[-1], turns[-1]))
    for a, r, s, y in reversed(known):
        d = d + (a - r * np.dot(y, d)) * s
    return np.where(d * -away > 0, d, 0)
