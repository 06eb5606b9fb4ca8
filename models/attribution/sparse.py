"""What dump-cues.ts and dump-roles.ts wrote: four numbers a row, the last of which says how many features it has, and the features."""
import numpy as np
from scipy.sparse import csr_matrix


def load(path):
    return np.fromfile(path + ".meta", dtype=np.int32).reshape(-1, 4), np.fromfile(path + ".features", dtype=np.int32)


def rows(meta, features, known):
    """One row each, with how often it has each of the `known` features, which are in ascending order."""
    at = np.searchsorted(known, features)
    at[at == len(known)] = 0
    ok = known[at] == features
    starts = np.concatenate([[0], np.cumsum(meta[:, 3])])
    kept = np.concatenate([[0], np.cumsum(ok)])
    m = csr_matrix((np.ones(int(ok.sum())), at[ok].astype(np.int32), kept[starts].astype(np.int64)), shape=(len(meta), len(known)))
    m.sum_duplicates()
    return m
