"""Weights → int8 ONNX with a manifest, as `models/en/` holds them.

    python -m stemma_training.export --encoder FOLDER --run runs/small-1 --to ../models/en --version NAME

Two graphs. encoder.onnx: ids, shape (int32 [1, pieces]) → anchor (log odds that a piece opens a cue), key, query. head.onnx: keys
around anchors [anchors, 2·REACH+1, width] and their queries → ten scores a piece. The word table is kept as bytes with a scale a
row; matrices are int8 by column; the rest is float. A window is run by itself: the scale of int8 activations is taken over
everything that is run together, so that in a batch a text's reading would hang on its neighbours.
"""
import argparse
import hashlib
import json
import math
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic

from .mentions import Mentions, likelihoods
from .mentions_graph import MentionsGraph
from .network import REACH, Attributor
from .train import make_network, network_arguments


class ByteTable(nn.Module):
    """An embedding as bytes with a scale a row."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("bytes", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids):
        return F.embedding(ids, self.bytes).float() * F.embedding(ids, self.scale)


class EncoderGraph(nn.Module):
    """The BERT encoder written out plainly: one matrix for query, key and value, scales folded into the weights."""

    def __init__(self, net: Attributor):
        super().__init__()
        bert = net.encoder.stack
        e = bert.embeddings
        self.words, self.shapes = ByteTable(e.word_embeddings.weight.data), net.encoder.shape
        self.register_buffer("places", e.position_embeddings.weight.data + e.token_type_embeddings.weight.data[0])
        self.norm = e.LayerNorm
        self.layers = nn.ModuleList(EncoderLayer(layer) for layer in bert.encoder.layer)
        self.anchor_norm, self.anchor = net.anchor[0], net.anchor[1]
        self.inner_norm, self.inner = net.inner if net.inner is not None else (None, None)
        self.begins = net.structure.begins if net.structure is not None else None
        self.sides = nn.Linear(net.key.in_features, 2 * net.key.out_features)
        self.sides.weight.data = torch.cat([net.key.weight.data, net.query.weight.data])
        self.sides.bias.data = torch.cat([net.key.bias.data, net.query.bias.data])

    def forward(self, ids, shape):
        h = self.words(ids[0]) + self.shapes(shape[0]) + self.places[: ids.shape[1]]
        h = self.norm(h)
        for layer in self.layers:
            h = layer(h)
        anchor = ((self.anchor_norm(h) * self.anchor.weight[0]).sum(-1) + self.anchor.bias[0])[None]
        key, query = self.sides(h)[None].chunk(2, dim=-1)
        out = [anchor, key, query]
        if self.inner is not None:
            out.append(((self.inner_norm(h) * self.inner.weight[0]).sum(-1) + self.inner.bias[0])[None])
        if self.begins is not None:
            out += [self.begins(h), h]
        return tuple(out)


class EncoderLayer(nn.Module):
    def __init__(self, layer):
        super().__init__()
        a, (inner, size) = layer.attention, layer.attention.self.query.weight.shape
        self.each = a.self.attention_head_size
        self.heads = inner // self.each
        self.qkv = nn.Linear(size, 3 * inner)
        scale = 1 / math.sqrt(self.each)
        self.qkv.weight.data = torch.cat([a.self.query.weight.data * scale, a.self.key.weight.data, a.self.value.weight.data])
        self.qkv.bias.data = torch.cat([a.self.query.bias.data * scale, a.self.key.bias.data, a.self.value.bias.data])
        self.out, self.norm = a.output.dense, a.output.LayerNorm
        self.up, self.down, self.last = layer.intermediate.dense, layer.output.dense, layer.output.LayerNorm

    def forward(self, h):
        # One window: [pieces, size] all through. Queries, keys and values change places together, in one copy.
        q, k, v = self.qkv(h).view(-1, 3 * self.heads, self.each).transpose(0, 1).split(self.heads)
        mixed = torch.softmax(q @ k.transpose(1, 2), dim=-1) @ v
        h = self.norm(self.out(mixed.transpose(0, 1).reshape(-1, self.heads * self.each)) + h)
        return self.last(self.down(F.gelu(self.up(h))) + h)


class WordsGraph(nn.Module):
    """hidden [pieces, size], first and last piece of each token and its sentence's number [tokens] → tag [tokens], heads [tokens, 1 + tokens],
    how much tokens i to j are a mention and of which type [tokens, tokens], the tokens' vectors [tokens, width] for the other two graphs. Without
    `mentions` (mentions.py) those of structure.py, which ask for no sentences."""

    def __init__(self, net: Attributor, mentions: Mentions | None = None):
        super().__init__()
        self.structure, self.mentions = net.structure, None if mentions is None else MentionsGraph(mentions)

    def forward(self, hidden, first, last, sentence=None):
        first, last = first.long(), last.long()
        t = self.structure.tokens(hidden[None], first[None], last[None])
        tag, heads, mentions = self.structure(t)
        if self.mentions is None:
            mentions = mentions[0].permute(2, 0, 1)
        else:
            same = (sentence[:, None] == sentence[None, :]).float()
            pieces = torch.cat([hidden[first], hidden[last]], -1)
            beside = (sentence[1:] == sentence[:-1]).float()[:, None]
            mentions = self.mentions(pieces, likelihoods(heads, same[None])[0], beside)
        worth, kind = mentions.max(0)
        return tag[0].argmax(-1).int(), heads[0], worth, kind.int(), t[0]


class RelationsGraph(nn.Module):
    """vectors [tokens, width], heads [tokens] (0: the root) → scores of relations [tokens, 51]"""

    def __init__(self, net: Attributor):
        super().__init__()
        self.structure = net.structure

    def forward(self, vectors, heads):
        return self.structure.relations(vectors[None], heads[None].long())[0]


class CoreferenceGraph(nn.Module):
    """vectors of each mention's first, last and head token [mentions, 3 · width], pairs of mentions [pairs] → how much they are one [pairs]"""

    def __init__(self, net: Attributor):
        super().__init__()
        self.coreference = net.coreference

    def forward(self, mentions, later, earlier, apart, alike):
        return self.coreference(self.coreference.mention(mentions), later.long(), earlier.long(), apart.long(), alike.long())


class HeadGraph(nn.Module):
    def __init__(self, net: Attributor):
        super().__init__()
        self.net = net

    def forward(self, key, query):
        return self.net.spans(key, query)


def export_float(net: Attributor, folder: Path) -> None:
    """encoder.float.onnx and head.onnx"""
    net.eval()
    width = net.key.out_features
    outputs = ["anchor", "key", "query"] + ["inner"] * (net.inner is not None) + ["begins", "hidden"] * (net.structure is not None)
    ids, shape = torch.randint(1000, 20000, (1, 50), dtype=torch.int32), torch.ones(1, 50, dtype=torch.int32)
    torch.onnx.export(
        EncoderGraph(net).eval(),
        (ids, shape),
        folder / "encoder.float.onnx",
        input_names=["ids", "shape"],
        output_names=outputs,
        dynamic_axes={name: {0 if name in ("begins", "hidden") else 1: "pieces"} for name in ("ids", "shape", *outputs)},
        opset_version=17,
        dynamo=False,
    )
    torch.onnx.export(
        HeadGraph(net).eval(),
        (torch.randn(3, 2 * REACH + 1, width), torch.randn(3, width)),
        folder / "head.onnx",
        input_names=["key", "query"],
        output_names=["scores"],
        dynamic_axes={name: {0: "anchors"} for name in ("key", "query", "scores")},
        opset_version=17,
        dynamo=False,
    )


def export_graph_of_words(net: Attributor, folder: Path, mentions: Mentions | None = None) -> None:
    """words.onnx"""
    whole = lambda *names: {name: {0: "n"} for name in names}
    first = torch.arange(7, dtype=torch.int32)
    sentence = [torch.tensor([0, 0, 0, 1, 1, 1, 1], dtype=torch.int32)] * (mentions is not None)
    torch.onnx.export(
        WordsGraph(net, mentions).eval(),
        (torch.randn(12, net.encoder.size), first, first + 1, *sentence),
        folder / "words.onnx",
        input_names=["hidden", "first", "last"] + ["sentence"] * len(sentence),
        output_names=["tag", "heads", "mention", "kind", "vectors"],
        dynamic_axes={
            "hidden": {0: "pieces"},
            **whole("first", "last", "sentence", "tag", "vectors"),
            **{name: {0: "tokens", 1: "others"} for name in ("heads", "mention", "kind")},
        },
        opset_version=17,
        dynamo=False,
    )


def export_words(net: Attributor, folder: Path) -> None:
    """words.onnx, relations.onnx and coreference.onnx"""
    whole = lambda *names: {name: {0: "n"} for name in names}
    first = torch.arange(7, dtype=torch.int32)
    export_graph_of_words(net, folder)
    torch.onnx.export(
        RelationsGraph(net).eval(),
        (torch.randn(7, net.structure.root.shape[0]), first),
        folder / "relations.onnx",
        input_names=["vectors", "heads"],
        output_names=["scores"],
        dynamic_axes=whole("vectors", "heads", "scores"),
        opset_version=17,
        dynamo=False,
    )
    pairs = [torch.tensor([1, 2], dtype=torch.int32), torch.tensor([0, 0], dtype=torch.int32)]
    torch.onnx.export(
        CoreferenceGraph(net).eval(),
        (torch.randn(3, 3 * net.structure.root.shape[0]), *pairs, *pairs),
        folder / "coreference.onnx",
        input_names=["mentions", "later", "earlier", "apart", "alike"],
        output_names=["score"],
        dynamic_axes={"mentions": {0: "mentions"}, **{name: {0: "pairs"} for name in ("later", "earlier", "apart", "alike", "score")}},
        opset_version=17,
        dynamo=False,
    )


def quantise_mentions(folder: Path) -> None:
    """The wide matrices of mentions.py in words.onnx, by column as in the encoder; trees and tags stay float."""
    path = folder / "words.onnx"
    wide = ("mentions/token", "mentions/beside")
    # The runtime's tool makes a product of each Gemm, and names it so.
    nodes = [
        node.name + "_MatMul" * (node.op_type == "Gemm")
        for node in onnx.load(path).graph.node
        if node.op_type in ("MatMul", "Gemm") and any(name in node.name for name in wide)
    ]
    if len(nodes) != len(wide):
        raise SystemExit(f"words.onnx has {nodes} where {wide} were to be")
    quantize_dynamic(
        path,
        path,
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"],
        nodes_to_quantize=nodes,
        extra_options={"MatMulConstBOnly": True},
    )


def quantise(folder: Path, reduce_range: bool) -> None:
    quantize_dynamic(
        folder / "encoder.float.onnx",
        folder / "encoder.onnx",
        per_channel=True,
        reduce_range=reduce_range,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"],
        extra_options={"MatMulConstBOnly": True},
    )


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    network_arguments(p)
    p.add_argument("--run", type=Path, help="none: weights as they begin, to try the way")
    p.add_argument("--to", type=Path, required=True)
    p.add_argument("--version", required=True)
    p.add_argument("--window", type=int, default=254)
    p.add_argument("--reduce-range", action="store_true")
    a = p.parse_args()
    net = make_network(a)
    # compare.py chooses them.
    setting = {"threshold": 0.5, "edge": 1.0, "content_edge": 0.5, "source": 0.0, "piece": 0.0, "inner": 0.5 if a.nested else None, "sure": 0.0}
    if a.run:
        net.load_state_dict(torch.load(a.run / "weights.pt", weights_only=True))
    a.to.mkdir(parents=True, exist_ok=True)
    export_float(net, a.to)
    if a.structure:
        export_words(net, a.to)
    quantise(a.to, a.reduce_range)
    (a.to / "encoder.float.onnx").unlink()
    vocabulary = Path(a.encoder, "vocab.txt").read_text(encoding="utf-8").rstrip("\n") + "\n"
    (a.to / "vocabulary.txt").write_text(vocabulary, encoding="utf-8")
    names = ("encoder.onnx", "head.onnx", "vocabulary.txt", *(("words.onnx", "relations.onnx", "coreference.onnx") if a.structure else ()))
    files = {name: sha256(a.to / name) for name in names}
    manifest = {"version": a.version, "window": a.window, "width": a.width, "setting": setting, "confidence": [0.0, 1.0, 0.0], "files": files}
    (a.to / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main()
