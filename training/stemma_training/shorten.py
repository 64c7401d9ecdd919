"""The released graphs in fewer steps, to the same numbers bit by bit.

    python -m stemma_training.shorten --model ../models/en

What torch's exporter and the quantiser write has steps that change nothing, and the runtime takes them. Left out here: the zero points of weights,
which are all 0 (a product of few rows takes an eighth longer with them); the copies that part keys from queries, as each can be a product of its own: a
column's sum does not hang on its neighbours, and what is multiplied is still made bytes once; the score for attributions within attributions where
the decoder's setting does not ask for it. Standard operators alone are used, so any build of the runtime reads the files. It is the last step, after
`compare` and `learn_mentions`, and may be run again.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper

from .checksums import sha256


class Graph:
    """A graph that is being rewritten: its nodes are in order, and stay so."""

    def __init__(self, path: Path):
        self.path, self.model = path, onnx.load(path)
        self.graph = self.model.graph

    def maker(self, name: str):
        return next((node for node in self.graph.node if name in node.output), None)

    def users(self, name: str) -> list:
        return [node for node in self.graph.node if name in node.input]

    def constant(self, name: str):
        """The array of that name, None where it is reckoned."""
        for one in self.graph.initializer:
            if one.name == name:
                return numpy_helper.to_array(one)
        node = self.maker(name)
        return numpy_helper.to_array(node.attribute[0].t) if node is not None and node.op_type == "Constant" else None

    def keep(self, name: str, values) -> str:
        self.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def put(self, after, nodes: list) -> None:
        at = 1 + next(k for k, node in enumerate(self.graph.node) if node is after)
        for k, node in enumerate(nodes):
            self.graph.node.insert(at + k, node)

    def drop_output(self, name: str) -> None:
        for output in [output for output in self.graph.output if output.name == name]:
            self.graph.output.remove(output)

    def save(self) -> None:
        """Without what leads nowhere."""
        needed = {output.name for output in self.graph.output}
        for node in reversed(self.graph.node):
            if needed.intersection(node.output):
                needed.update(node.input)
        for node in [node for node in self.graph.node if not needed.intersection(node.output)]:
            self.graph.node.remove(node)
        for one in [one for one in self.graph.initializer if one.name not in needed]:
            self.graph.initializer.remove(one)
        onnx.checker.check_model(self.model)
        onnx.save(self.model, self.path)


class Product:
    """A quantised product as the quantiser writes it: bytes, whole numbers, floats, times the scales, plus the bias."""

    def __init__(self, graph: Graph, added):
        self.added = added
        scaled = graph.maker(added.input[0])
        cast, self.scales = (graph.maker(name) for name in scaled.input)
        self.whole = graph.maker(cast.input[0])
        self.weight, self.scale, self.bias = (graph.constant(name) for name in (self.whole.input[1], self.scales.input[1], added.input[1]))

    @staticmethod
    def of(graph: Graph, name: str) -> "Product | None":
        """The one that makes this array, if it is one."""
        steps, at = [], graph.maker(name)
        for kind in ("Add", "Mul", "Cast", "MatMulInteger"):
            if at is None or at.op_type != kind:
                return None
            steps.append(at)
            at = graph.maker(at.input[0])
        return Product(graph, steps[0]) if all(len(graph.users(step.output[0])) == 1 for step in steps[1:]) else None

    def columns(self, graph: Graph, first: int, after: int, name: str) -> list:
        """The nodes of the product of these columns, which make `name`."""
        of = lambda part: f"{name}/{part}"
        arrays = {"weight": self.weight[:, first:after], "scale": self.scale[first:after], "bias": self.bias[first:after]}
        kept = {part: graph.keep(of(part), values) for part, values in arrays.items()}
        steps = [
            ("Mul", [self.scales.input[0], kept["scale"]], "scales", {}),
            ("MatMulInteger", [self.whole.input[0], kept["weight"], *self.whole.input[2:3]], "whole", {}),
            ("Cast", [of("whole")], "cast", {"to": onnx.TensorProto.FLOAT}),
            ("Mul", [of("cast"), of("scales")], "scaled", {}),
            ("Add", [of("scaled"), kept["bias"]], "", {}),
        ]
        return [helper.make_node(kind, asked, [of(part) if part else name], name=of(part), **more) for kind, asked, part, more in steps]


def without_zero_points(graph: Graph) -> None:
    for node in graph.graph.node:
        if node.op_type == "MatMulInteger" and len(node.input) > 3 and not graph.constant(node.input[3]).any():
            node.input.pop()


def parted_in_two(graph: Graph, names: tuple[str, str]) -> None:
    """Two outputs that are the halves of one product's columns, with an axis of 1 before them."""
    slices = [graph.maker(name) for name in names]
    if any(node is None or node.op_type != "Slice" for node in slices) or slices[0].input[0] != slices[1].input[0]:
        return
    wide = graph.maker(slices[0].input[0])
    product = Product.of(graph, wide.input[0])
    half = product.weight.shape[1] // 2
    nodes = []
    for k, name in enumerate(names):
        nodes += product.columns(graph, k * half, (k + 1) * half, f"{name}/product")
        nodes.append(helper.make_node("Unsqueeze", [f"{name}/product", wide.input[1]], [name], name=f"{name}/wide"))
    graph.put(wide, nodes)
    for node in slices:
        graph.graph.node.remove(node)


def shorten(folder: Path) -> None:
    """The graphs of a folder that has a manifest, and their checksums in it."""
    manifest = json.loads((folder / "model.json").read_text())
    for name in [name for name in manifest["files"] if name.endswith(".onnx")]:
        graph = Graph(folder / name)
        without_zero_points(graph)
        if name == "encoder.onnx":
            parted_in_two(graph, ("key", "query"))
            if manifest["setting"]["inner"] is None:
                graph.drop_output("inner")
        graph.save()
        manifest["files"][name] = sha256(folder / name)
    (folder / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--model", type=Path, required=True)
    shorten(p.parse_args().model)


if __name__ == "__main__":
    main()
