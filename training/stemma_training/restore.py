"""A released model's graphs → weights that training can go on from, where the run that made them is not kept.

    python -m stemma_training.restore --model ../models/en --encoder runs/weights/minilm --to runs/released

int8 is turned back into floats, scales that were folded into matrices are taken out again. What the graphs do not have begins anew: the score of
attributions within attributions, the tags that only help to learn, the mentions of `structure.py` (the product reads those of `mentions.py`). Writes
plan.json (heads and channels are numbered anew), weights.pt and network.json.
"""
import argparse
import json
import math
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .train import NETWORK, make_network
from .treebank import UPOS


class Stored:
    """What a graph stores, by name; int8 with its scales as floats."""

    def __init__(self, path: Path):
        graph = onnx.load(path).graph
        self.arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}

    def __getitem__(self, name: str) -> torch.Tensor:
        return torch.tensor(np.array(self.arrays[name], dtype=np.float32))

    def matrix(self, name: str) -> torch.Tensor:
        """A linear layer's weight [out, in], stored the other way round, in floats or in bytes."""
        if f"{name}_Transposed" in self.arrays:
            return self[f"{name}_Transposed"].T
        return (self[f"{name}_Transposed_quantized"] * self[f"{name}_Transposed_scale"]).T

    def product(self, name: str) -> torch.Tensor:
        """The same of a product that `shorten` parted from another."""
        return (self[f"{name}/product/weight"] * self[f"{name}/product/scale"]).T

    def alone(self, *shape: int) -> torch.Tensor:
        """The one array of a shape that the exporter gave a number for a name."""
        found = [name for name, array in self.arrays.items() if name.startswith("onnx::") and array.shape == shape]
        if len(found) != 1:
            raise SystemExit(f"{len(found)} arrays of shape {shape} where one was to be: this graph is not one of export.py")
        return self[found[0]]


def encoder_weights(graph: Stored, each: int) -> dict[str, torch.Tensor]:
    """`each`: channels of a head."""
    bert, out = "encoder.stack", {}
    out[f"{bert}.embeddings.word_embeddings.weight"] = graph["words.bytes"] * graph["words.scale"]
    # Places hold the one type of text, too.
    out[f"{bert}.embeddings.position_embeddings.weight"] = graph["places"]
    out[f"{bert}.embeddings.token_type_embeddings.weight"] = torch.zeros(2, graph["places"].shape[1])
    out["encoder.shape.weight"] = graph["shapes.weight"]
    for part in ("weight", "bias"):
        out[f"{bert}.embeddings.LayerNorm.{part}"] = graph[f"norm.{part}"]
    layer = 0
    while f"layers.{layer}.qkv.bias" in graph.arrays:
        mine, theirs = f"layers.{layer}", f"{bert}.encoder.layer.{layer}"
        whole, bias = graph.matrix(f"{mine}.qkv.weight"), graph[f"{mine}.qkv.bias"]
        for side, weight, shift in zip(("query", "key", "value"), whole.chunk(3), bias.chunk(3)):
            scale = math.sqrt(each) if side == "query" else 1
            out[f"{theirs}.attention.self.{side}.weight"], out[f"{theirs}.attention.self.{side}.bias"] = weight * scale, shift * scale
        for name, place in (("out", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense")):
            out[f"{theirs}.{place}.weight"], out[f"{theirs}.{place}.bias"] = graph.matrix(f"{mine}.{name}.weight"), graph[f"{mine}.{name}.bias"]
        for name, place in (("norm", "attention.output.LayerNorm"), ("last", "output.LayerNorm")):
            out[f"{theirs}.{place}.weight"], out[f"{theirs}.{place}.bias"] = graph[f"{mine}.{name}.weight"], graph[f"{mine}.{name}.bias"]
        layer += 1
    size = graph["norm.weight"].shape[0]
    out["anchor.0.weight"], out["anchor.0.bias"] = graph["anchor_norm.weight"], graph["anchor_norm.bias"]
    out["anchor.1.weight"], out["anchor.1.bias"] = graph.alone(size)[None], graph.alone().reshape(1)
    for side in ("key", "query"):
        out[f"{side}.weight"], out[f"{side}.bias"] = graph.product(side), graph[f"{side}/product/bias"]
    out["structure.begins.weight"], out["structure.begins.bias"] = graph.matrix("begins.weight"), graph["begins.bias"]
    return out


def head_weights(graph: Stored, width: int, span: int) -> dict[str, torch.Tensor]:
    out = {name.removeprefix("net."): graph[name] for name in graph.arrays if name.startswith("net.")}
    return {**out, "distance.weight": graph.alone(1, span, width)[0], "out.weight": graph.alone(width, 10).T}


def words_weights(words: Stored, relations: Stored) -> dict[str, torch.Tensor]:
    root = relations.alone(1, words["root"].shape[1] * 2)[0]
    width, arc = root.shape[0], words["root"].shape[1]
    token, said = words.matrix("token.weight"), words.matrix("arcs.weight")
    size = token.shape[1]
    out = {"root": root, "token.0.weight": torch.ones(size), "token.0.bias": torch.zeros(size)}
    out["token.1.weight"], out["token.1.bias"] = token[:width], words["token.bias"][:width]
    scale, at = {"tag": 1, "dependent": math.sqrt(arc), "head": 1}, 0
    for name, rows in (("tag", len(UPOS)), ("dependent", arc), ("head", arc)):
        out[f"{name}.weight"], out[f"{name}.bias"] = (x[at : at + rows] * scale[name] for x in (said, words["arcs.bias"]))
        at += rows
    for side in ("dependent", "head"):
        out[f"relation_{side}.weight"], out[f"relation_{side}.bias"] = relations.matrix(f"{side}.weight"), relations[f"{side}.bias"]
    label = relations["dependent.bias"].shape[0]
    # `one` puts a last channel of 1 to both sides: the shift is its row.
    sides = torch.cat([relations.matrix("sides.weight").T, relations["sides.bias"][None]])
    out["relation"] = sides.unflatten(1, (-1, label + 1)).permute(1, 0, 2).contiguous()
    return {f"structure.{name}": weight for name, weight in out.items()}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--encoder", required=True, help="folder with config.json and tokenizer.json")
    p.add_argument("--to", type=Path, required=True)
    a = p.parse_args()
    graphs = {name: Stored(a.model / f"{name}.onnx") for name in ("encoder", "head", "words", "relations", "coreference")}
    encoder, width = graphs["encoder"], json.loads((a.model / "model.json").read_text())["width"]
    config = json.loads(Path(a.encoder, "config.json").read_text())
    each = config["hidden_size"] // config["num_attention_heads"]
    counts = [(encoder[f"layers.{k}.qkv.bias"].shape[0] // 3 // each, encoder[f"layers.{k}.up.bias"].shape[0]) for k in range(config["num_hidden_layers"])]
    a.to.mkdir(parents=True, exist_ok=True)
    (a.to / "plan.json").write_text(json.dumps([{"heads": list(range(heads)), "inner": list(range(inner))} for heads, inner in counts]))
    made = argparse.Namespace(encoder=a.encoder, frozen=0, width=width, kernels="3x1,3x3", plan=a.to / "plan.json", nested=False, structure=True)
    torch.manual_seed(1)
    net = make_network(made)
    weights = encoder_weights(encoder, each)
    weights |= head_weights(graphs["head"], width, net.distance.weight.shape[0])
    weights |= words_weights(graphs["words"], graphs["relations"])
    weights |= {name: graphs["coreference"][name] for name in graphs["coreference"].arrays}
    missing, unknown = net.load_state_dict(weights, strict=False)
    if unknown:
        raise SystemExit(f"{a.model} has weights of another shape: {unknown}")
    print(f"{len(weights)} arrays; begun anew: {', '.join(missing)}")
    torch.save(net.state_dict(), a.to / "weights.pt")
    (a.to / "network.json").write_text(json.dumps({name: getattr(made, name) for name in NETWORK}, default=str))


if __name__ == "__main__":
    main()
