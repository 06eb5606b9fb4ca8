"""How weights are written: see src/read/attributions/linear.ts and trees.ts, which read them."""
import struct

import numpy as np


def write_table(path, features, weights, bias):
    """Sparse linear weights: u32 features, u32 outputs, u32 biases, f32 each, f32 scale; i32 features in order; i8 weights, feature by feature."""
    order = np.argsort(features)
    weights = np.asarray(weights)[order]
    # A weight of more than four is as good as four; the steps are finer for it.
    limit = min(4.0, float(np.abs(weights).max()))
    scale = limit / 127
    small = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
    used = np.any(small != 0, axis=1)
    features, small = np.asarray(features)[order][used], small[used]
    with open(path, "wb") as f:
        bias = np.asarray(bias, dtype="<f4")
        f.write(struct.pack("<III", len(features), weights.shape[1], len(bias)))
        f.write(bias.tobytes())
        f.write(struct.pack("<f", scale))
        f.write(features.astype("<i4").tobytes())
        f.write(small.tobytes())
    print(f"{path}: {len(features)} features")


def write_trees(path, booster):
    """A LightGBM model of one output; the average it starts from is in its first tree already."""
    trees = booster.dump_model()["tree_info"]
    data = bytearray(struct.pack("<I", len(trees)))
    for tree in trees:
        nodes, leaves = [], []

        def walk(node):
            if "leaf_value" in node:
                leaves.append(node["leaf_value"])
                return -len(leaves)
            at = len(nodes)
            nodes.append(None)
            assert node["decision_type"] == "<="
            left = walk(node["left_child"])
            right = walk(node["right_child"])
            # Rows are 32-bit numbers: the threshold must not cross one when it is rounded.
            threshold = np.float32(node["threshold"])
            if float(threshold) > node["threshold"]:
                threshold = np.nextafter(threshold, np.float32(-np.inf))
            nodes[at] = (node["split_feature"], float(threshold), left, right)
            return at

        walk(tree["tree_structure"])
        data += struct.pack("<H", len(nodes))
        for node in nodes:
            data += struct.pack("<Bfhh", *node)
        data += np.array(leaves, dtype="<f4").tobytes()
    open(path, "wb").write(data)
    print(f"{path}: {len(trees)} trees, {len(data)} bytes")
