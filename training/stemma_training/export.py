"""Weights → int8 ONNX with a manifest, as `models/en/` holds them.

    python -m stemma_training.export --encoder FOLDER --run runs/small-1 --to ../models/en --version NAME

Two graphs. encoder.onnx: ids, shape (int32 [1, pieces]) → anchor (log odds that a piece opens a cue), key, query. head.onnx: keys
around anchors [anchors, 2·REACH+1, width] and their queries → ten scores a piece. The word table is kept as bytes with a scale a
row; matrices are int8 by column; the rest is float. A window is run by itself: the scale of int8 activations is taken over
everything that is run together, so that in a batch a text's reading would hang on its neighbours.
"""
import argparse
import json
import math
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic

from .checksums import sha256
from .mentions import Mentions
from .mentions_graph import MentionsGraph
from .network import REACH, Attributor
from .structure import one
from .train import make_network, network_arguments
from .treebank import UPOS

# Outputs of words.onnx that are the same at each run.
TABLES = ["lengths", "shape", "shaped"]


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
    """hidden [pieces, size], first and last piece of each token [tokens] → tag [tokens], heads [tokens, 1 + tokens], the tokens' vectors [tokens, width]
    for the other two graphs, how much tokens i to j are a mention and of which type [tokens, tokens]: structure.py's, for training alone."""

    def __init__(self, net: Attributor):
        super().__init__()
        self.structure = net.structure

    def forward(self, hidden, first, last):
        t = self.structure.tokens(hidden[None], first[None].long(), last[None].long())
        tag, heads, mentions = self.structure(t)
        worth, kind = mentions[0].max(-1)
        return tag[0].argmax(-1).int(), heads[0], t[0], worth, kind.int()


class WordsAndMentionsGraph(nn.Module):
    """As `WordsGraph`, with the mentions of mentions_graph.py, and with its tables, which are said again at each run that asks for them.

    What structure.py and mentions.py make of a token's pieces is one matrix: each has its own scale and shift of what is normalised once."""

    def __init__(self, net: Attributor, mentions: Mentions):
        super().__init__()
        self.structure, self.mentions = net.structure, MentionsGraph(mentions)
        ways = [(net.structure.token[0], net.structure.token[1]), (mentions.norm, mentions.token)]
        self.width = ways[0][1].out_features
        self.token = nn.Linear(ways[0][1].in_features, sum(linear.out_features for _, linear in ways))
        self.token.weight.data = torch.cat([linear.weight.data * norm.weight.data for norm, linear in ways])
        self.token.bias.data = torch.cat([linear.bias.data + linear.weight.data @ norm.bias.data for norm, linear in ways])
        self.eps = ways[0][0].eps
        one = net.structure
        self.arcs = nn.Linear(self.width, len(UPOS) + one.dependent.out_features + one.head.out_features)
        scale = 1 / math.sqrt(one.dependent.out_features)
        parts = [(one.tag.weight, one.tag.bias), (one.dependent.weight * scale, one.dependent.bias * scale), (one.head.weight, one.head.bias)]
        self.arcs.weight.data, self.arcs.bias.data = (torch.cat([part[k].data for part in parts]) for k in (0, 1))
        self.sizes = [len(UPOS), one.dependent.out_features, one.head.out_features]
        self.register_buffer("root", one.head(one.root[None]).data)

    def forward(self, hidden, first, last, joined):
        pieces = F.layer_norm(torch.cat([hidden[first], hidden[last]], -1), [self.token.in_features], eps=self.eps)
        t, own = F.gelu(self.token(pieces)).split([self.width, self.token.out_features - self.width], 1)
        tag, dependent, head = self.arcs(t).split(self.sizes, 1)
        m = self.mentions
        pairs, said = m(own, joined)
        heads = dependent @ torch.cat([self.root, head]).T
        return tag.argmax(-1).int(), heads, t, pairs, said, m.lengths * 1, m.shape * 1, m.shaped * 1


class RelationsGraph(nn.Module):
    """vectors [tokens, width], heads [tokens] (0: the root) → scores of relations [tokens, 51]"""

    def __init__(self, net: Attributor):
        super().__init__()
        words = net.structure
        self.dependent, self.head, self.root = words.relation_dependent, words.relation_head, words.root
        # The channel of the dependent that is always 1 is a bias.
        sides = words.relation.data.permute(1, 0, 2).flatten(1)
        self.sides = nn.Linear(*sides[:-1].shape)
        self.sides.weight.data, self.sides.bias.data = sides[:-1].T.contiguous(), sides[-1].clone()
        self.each = words.relation.shape[::2]

    def forward(self, vectors, heads):
        head = one(F.gelu(self.head(torch.cat([self.root[None], vectors]))))[heads]
        sides = self.sides(F.gelu(self.dependent(vectors))).view(-1, *self.each)
        return (sides @ head[:, :, None])[:, :, 0]


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
    first = torch.arange(7, dtype=torch.int32)
    here = (torch.randn(12, net.encoder.size), first, first + 1)
    asked, said = ["hidden", "first", "last"], ["tag", "heads", "vectors"]
    if mentions is None:
        graph, said = WordsGraph(net), [*said, "mention", "kind"]
    else:
        graph, said = WordsAndMentionsGraph(net, mentions), [*said, "pairs", "said", *TABLES]
        here, asked = (*here, torch.tensor([0, 1, 1, 0, 1, 1, 1.0])), [*asked, "joined"]
    by_token = {name: {0: "tokens"} for name in ("first", "last", "joined", "tag", "vectors", "said")}
    pairs = {"pairs": {1: "tokens", 2: "others"}, **{name: {0: "tokens", 1: "others"} for name in ("heads", "mention", "kind")}}
    axes = {"hidden": {0: "pieces"}, **by_token, **pairs}
    torch.onnx.export(
        graph.eval(),
        here,
        folder / "words.onnx",
        input_names=asked,
        output_names=said,
        dynamic_axes={name: axes[name] for name in asked + said if name in axes},
        opset_version=17,
        dynamo=False,
    )
    if mentions is not None:
        name_outputs(folder / "words.onnx", said)


def export_graph_of_relations(net: Attributor, folder: Path) -> None:
    """relations.onnx"""
    torch.onnx.export(
        RelationsGraph(net).eval(),
        (torch.randn(7, net.structure.root.shape[0]), torch.arange(7, dtype=torch.int32)),
        folder / "relations.onnx",
        input_names=["vectors", "heads"],
        output_names=["scores"],
        dynamic_axes={name: {0: "tokens"} for name in ("vectors", "heads", "scores")},
        opset_version=17,
        dynamo=False,
    )


def name_outputs(path: Path, names: list[str]) -> None:
    """Constants that are outputs: torch names them by number."""
    model = onnx.load(path)
    new = {old.name: name for old, name in zip(model.graph.output, names) if old.name != name}
    for one in (*model.graph.output, *model.graph.initializer):
        one.name = new.get(one.name, one.name)
    onnx.save(model, path)


def export_words(net: Attributor, folder: Path) -> None:
    """words.onnx, relations.onnx and coreference.onnx"""
    whole = lambda *names: {name: {0: "n"} for name in names}
    first = torch.arange(7, dtype=torch.int32)
    export_graph_of_words(net, folder)
    export_graph_of_relations(net, folder)
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


def quantise_words(folder: Path) -> None:
    """The wide matrices of words.onnx and relations.onnx, by column as in the encoder; what follows on them stays float."""
    for name, wide in (("words.onnx", ("/token/", "/mentions/beside/")), ("relations.onnx", ("/sides/",))):
        # The runtime's tool makes a product of each Gemm, and names it so.
        nodes = [
            node.name + "_MatMul" * (node.op_type == "Gemm")
            for node in onnx.load(folder / name).graph.node
            if node.op_type in ("MatMul", "Gemm") and any(part in node.name for part in wide)
        ]
        if len(nodes) != len(wide):
            raise SystemExit(f"{name} has {nodes} where {wide} were to be")
        quantize_dynamic(
            folder / name,
            folder / name,
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
