"""Mentions in reports of conflicts (re3d, Dstl 2017), five-fold by document: what the encoder knows of weapons, platforms, units and quantities.

    python -m stemma_training.re3d --encoder runs/weights/minilm --weights runs/joint-1/weights.pt --plan runs/pruned/plan.json \
      --gold ../../shared/data/re3d --to ../evaluation/results/re3d.json

The encoder reads every window once and is not changed, but for its last `--learn` layers; on some of its layers a small head scores mentions as
structure.py does, each kind by itself, so that they may lie in each other. Each fold's head learns from four fifths of the documents with seeds of its own,
whose scores are averaged, and reads the fifth. Nothing is chosen on that fifth: epochs, width and threshold are the same everywhere.
"""
import argparse
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

from .batches import Batcher
from .network import Attributor
from .pieces import Pieces, load_tokenizer, pieces_of, windows
from .structure import mention_loss, one

KINDS = """Organisation Location Person Temporal Nationality Quantity Weapon MilitaryPlatform Vehicle DocumentReference Money Coordinate CommsIdentifier
Frequency""".split()
ARMS = {"Weapon", "MilitaryPlatform"}
LONGEST = 30
WORD = re.compile(r"\w+|[^\w\s]")


@dataclass
class Document:
    id: str
    pieces: Pieces
    # Characters of each word, and its first and last piece.
    words: list[tuple[int, int]]
    first: list[int]
    last: list[int]
    # (first word, last word, kind)
    mentions: set[tuple[int, int, str]]


def read_documents(folder: Path, tokenizer) -> tuple[list[Document], dict[str, int]]:
    """Documents in the order of their ids, and how many mentions of each kind begin or end within a word. Most of those are slips of a rule that
    took "…SS Mahan" for a ship's name, and "…st ISIL" too; nothing is learnt from them or asked of them."""
    out, slips = [], {}
    for path in sorted(folder.glob("*/documents.json")):
        rows = lambda name: [json.loads(line) for line in (path.parent / name).read_text(encoding="utf-8").splitlines() if line.strip()]
        marked = rows("entities.json")
        for row in rows("documents.json"):
            pieces = pieces_of(tokenizer, row["_id"], row["text"])
            words = [found.span() for found in WORD.finditer(row["text"])]
            starts = {start: k for k, (start, _) in enumerate(words)}
            ends = {end: k for k, (_, end) in enumerate(words)}
            mentions = set()
            for one_ in marked:
                if one_["documentId"] != row["_id"]:
                    continue
                first, last = starts.get(one_["begin"]), ends.get(one_["end"])
                if first is None or last is None or last < first:
                    slips[one_["type"]] = slips.get(one_["type"], 0) + 1
                else:
                    mentions.add((first, last, one_["type"]))
            out.append(Document(row["_id"], pieces, words, *edges(pieces, words), mentions))
    return sorted(out, key=lambda one_: one_.id), slips


def edges(pieces: Pieces, words) -> tuple[list[int], list[int]]:
    """Each word's first and last piece."""
    first, last, at = [], [], 0
    for start, end in words:
        while at + 1 < len(pieces.offsets) and pieces.offsets[at][1] <= start:
            at += 1
        k = at
        while k + 1 < len(pieces.offsets) and pieces.offsets[k + 1][0] < end:
            k += 1
        first.append(at), last.append(k)
    return first, last


def sentences(pieces: Pieces, start: int, end: int) -> list[tuple[int, int]]:
    """No mention goes past its sentence, and a head's work grows with the square of what it reads. One that is short stays with the next: a full stop may be an
    abbreviation's."""
    cuts = [start]
    for k in range(start + 1, end):
        if k in pieces.paragraphs or (k in pieces.sentences and k - cuts[-1] >= 24):
            cuts.append(k)
    return list(zip(cuts, [*cuts[1:], end]))


@dataclass
class Window:
    """A sentence, with what the encoder made of the stretch that it stands in."""

    document: Document
    low: int
    high: int
    # Pieces of its words, counted from the stretch's marker.
    first: torch.Tensor
    last: torch.Tensor
    # [layers + 1, pieces, size]
    states: torch.Tensor


@torch.no_grad()
def read_windows(net: Attributor, documents: list[Document], batcher: Batcher, most: int) -> list[Window]:
    net.eval()
    out = []
    for document in documents:
        for start, end in windows(document.pieces, most):
            ids, mask, shape = batcher.tensors([batcher.item(document.pieces, start, end)])
            stack = net.encoder.stack
            words = stack.embeddings.word_embeddings(ids) + net.encoder.shape(shape)
            states = stack(inputs_embeds=words, attention_mask=mask, output_hidden_states=True).hidden_states
            whole = torch.cat(states)
            for low, high in sentences(document.pieces, start, end):
                inside = [k for k in range(len(document.words)) if low <= document.first[k] and document.last[k] < high]
                if not inside:
                    continue
                place = lambda of: torch.tensor([of[k] - start + 1 for k in inside])
                out.append(Window(document, inside[0], inside[-1] + 1, place(document.first), place(document.last), whole))
    return out


class Head(nn.Module):
    """Scores of mentions [batch, first word, last word, kinds] from the encoder's layers."""

    def __init__(self, size: int, layers: int, width: int = 192, span: int = 48):
        super().__init__()
        self.norms = nn.ModuleList(nn.LayerNorm(2 * size) for _ in range(layers))
        self.word, self.drop = nn.Linear(layers * 2 * size, width), nn.Dropout(0.3)
        # What stands beside a word: the encoder was not taught where these mentions end.
        self.beside = nn.Conv1d(width, width, 3, padding=1)
        self.first, self.last = nn.Linear(width, span), nn.Linear(width, span)
        self.kind = nn.Parameter(torch.randn(len(KINDS), span + 1, span + 1) * 0.02)
        self.whole = nn.Linear(width, len(KINDS))
        self.length = nn.Embedding(LONGEST + 1, len(KINDS))
        nn.init.zeros_(self.length.weight)

    def forward(self, layers: list[torch.Tensor], real: torch.Tensor):
        """layers: each [batch, words, 2 · size]; real: [batch, words]"""
        x = self.drop(torch.cat([norm(layer) for norm, layer in zip(self.norms, layers)], -1))
        x = self.drop(F.gelu(self.word(x))) * real[..., None]
        x = x + F.gelu(self.beside(x.transpose(1, 2)).transpose(1, 2))
        scores = torch.einsum("bik,tkl,bjl->bijt", one(F.gelu(self.first(x))), self.kind, one(F.gelu(self.last(x))))
        # The mean of the words from first to last.
        sums = F.pad(self.whole(x).cumsum(1), (0, 0, 1, 0))
        at = torch.arange(x.shape[1])
        length = (at[None] - at[:, None]).clamp(0, LONGEST)
        mean = (sums[:, None, 1:] - sums[:, :-1, None]) / (length + 1)[None, :, :, None]
        return scores + mean + self.length(length)[None]


def batch_of(some: list[Window], chosen: list[int], top=None, learnt: int = 0):
    """→ layers, real, gold; `top`: the encoder's layers that are learnt, run anew above those below."""
    most = max(w.high - w.low for w in some)
    size = some[0].states.shape[-1]
    real = torch.zeros(len(some), most, dtype=torch.bool)
    gold = torch.zeros(len(some), most, most, len(KINDS), dtype=torch.bool)
    # Sentences of one stretch share it, so it is run once.
    anew = {}
    if top is not None:
        for s in {id(w.states): w.states for w in some}.values():
            anew[id(s)] = torch.cat([s[: len(s) - learnt], torch.stack(run(top, s[len(s) - 1 - learnt]))])
    states = [anew.get(id(w.states), w.states) for w in some]
    layers = [torch.zeros(len(some), most, 2 * size) for _ in chosen]
    for k, w in enumerate(some):
        n = w.high - w.low
        real[k, :n] = True
        for layer, which in zip(layers, chosen):
            layer[k, :n] = torch.cat([states[k][which][w.first], states[k][which][w.last]], -1)
        for first, last, kind in w.document.mentions:
            if w.low <= first and last < w.high and last - first <= LONGEST:
                gold[k, first - w.low, last - w.low, KINDS.index(kind)] = True
    return layers, real, gold


def run(top, h):
    out, h = [], h[None]
    for layer in top:
        h = layer(h)
        h = h[0] if isinstance(h, tuple) else h
        out.append(h[0])
    return out


def learn(fit: list[Window], a, seed: int, encoder_layers):
    torch.manual_seed(seed)
    chance = random.Random(seed)
    head = Head(fit[0].states.shape[-1], len(a.layers))
    top = None
    parameters = [{"params": list(head.parameters()), "lr": a.rate, "base": a.rate}]
    if a.learn:
        top = nn.ModuleList([clone(layer) for layer in encoder_layers[-a.learn :]]).train()
        parameters.append({"params": list(top.parameters()), "lr": a.top_rate, "base": a.top_rate})
    optimizer = torch.optim.AdamW(parameters, weight_decay=0.02)
    steps = a.epochs * -(-len(fit) // a.batch)
    done = 0
    for _ in range(a.epochs):
        order = ordered(fit, a, chance)
        starts = list(range(0, len(order), a.batch))
        chance.shuffle(starts)
        for p in starts:
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * min(1, done / 20) * (1 - done / steps)
            layers, real, gold = batch_of(order[p : p + a.batch], a.layers, top, a.learn)
            loss = mention_loss(head(layers, real), gold, real)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([q for group in parameters for q in group["params"]], 1.0)
            optimizer.step()
            done += 1
    return head.eval(), top.eval() if top is not None else None


def ordered(fit: list[Window], a, chance: random.Random) -> list[Window]:
    """Of like length within each sixteen batches; where the encoder is learnt, stretch by stretch."""
    if a.learn:
        stretches: dict[int, list[Window]] = {}
        for w in fit:
            stretches.setdefault(id(w.states), []).append(w)
        groups = list(stretches.values())
        chance.shuffle(groups)
        return [w for group in groups for w in group]
    order = list(fit)
    chance.shuffle(order)
    return [w for q in range(0, len(order), 16 * a.batch) for w in sorted(order[q : q + 16 * a.batch], key=lambda w: w.high - w.low)]


def clone(layer):
    import copy

    return copy.deepcopy(layer).requires_grad_(True)


@torch.no_grad()
def found_in(held: list[Window], heads, a) -> dict[str, set[tuple[int, int, str]]]:
    out: dict[str, set] = {w.document.id: set() for w in held}
    for w in held:
        scores = 0
        for head, top in heads:
            layers, real, _ = batch_of([w], a.layers, top, a.learn)
            scores = scores + head(layers, real)[0]
        for i, j, kind in torch.nonzero(scores > 0).tolist():
            if 0 <= j - i <= LONGEST:
                out[w.document.id].add((w.low + i, w.low + j, KINDS[kind]))
    return out


def score(documents: list[Document], found) -> dict[str, dict[str, float]]:
    """By kind: the same words; and words in common, one to one. Weapons and platforms also as one kind."""
    groups = {**{kind: {kind} for kind in KINDS}, "Weapon or MilitaryPlatform": ARMS, "all": set(KINDS)}
    out = {}
    for name, kinds in groups.items():
        gold = guessed = exact = overlap = 0
        for document in documents:
            as_one = lambda some: {(i, j, name if name in groups and name not in {"all"} and len(kinds) > 1 else k) for i, j, k in some if k in kinds}
            g, f = as_one(document.mentions), as_one(found[document.id])
            gold, guessed, exact = gold + len(g), guessed + len(f), exact + len(g & f)
            overlap += met(sorted(g), sorted(f))
        f1 = lambda hits: round(2 * hits / max(1, gold + guessed), 4)
        out[name] = {"gold": gold, "found": guessed, "exact": exact, "f1": f1(exact), "overlap": f1(overlap)}
    return out


def met(gold, found) -> int:
    """Pairs of one kind with a word in common, each once, those with the most in common first."""
    pairs = []
    for g in gold:
        for f in found:
            common = min(g[1], f[1]) - max(g[0], f[0]) + 1
            if common > 0 and g[2] == f[2]:
                pairs.append((common / (max(g[1], f[1]) - min(g[0], f[0]) + 1), g, f))
    taken, hits = set(), 0
    for _, g, f in sorted(pairs, key=lambda pair: -pair[0]):
        if ("g", g) not in taken and ("f", f) not in taken:
            taken |= {("g", g), ("f", f)}
            hits += 1
    return hits


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--encoder", required=True)
    p.add_argument("--weights", type=Path)
    p.add_argument("--plan", type=Path)
    p.add_argument("--gold", type=Path, required=True)
    p.add_argument("--to", type=Path)
    p.add_argument("--layers", type=lambda words: [int(x) for x in words.split(",")], default=[0, 3, 6])
    p.add_argument("--learn", type=int, default=0, help="how many of the encoder's last layers are learnt too")
    p.add_argument("--epochs", type=int, default=30)
    p.add_argument("--batch", type=int, default=16)
    p.add_argument("--rate", type=float, default=1e-3)
    p.add_argument("--top-rate", type=float, default=1e-4)
    p.add_argument("--seeds", type=int, default=3)
    p.add_argument("--folds", type=int, default=5, help="how many of the five are read")
    p.add_argument("--window", type=int, default=128)
    p.add_argument("--threads", type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    tokenizer = load_tokenizer(a.encoder)
    plan = json.loads(a.plan.read_text()) if a.plan else None
    net = Attributor(a.encoder, 0, 96, [(3, 1), (3, 3)], plan, True)
    if a.weights:
        missing, _ = net.load_state_dict(torch.load(a.weights, weights_only=True), strict=False)
        if any(name.startswith("encoder.") for name in missing):
            raise SystemExit(f"{a.weights} is of another shape: {missing}")
    documents, slips = read_documents(a.gold, tokenizer)
    every = read_windows(net, documents, Batcher(tokenizer), a.window)
    fold = {document.id: k % 5 for k, document in enumerate(documents)}
    found = {}
    for k in range(a.folds):
        fit = [w for w in every if fold[w.document.id] != k]
        held = [w for w in every if fold[w.document.id] == k]
        heads = [learn(fit, a, seed, net.encoder.stack.encoder.layer) for seed in range(a.seeds)]
        found |= found_in(held, heads, a)
        part = score([d for d in documents if fold[d.id] == k], found)
        print(f"fold {k}: all {part['all']['f1']:.3f}, arms {part['Weapon or MilitaryPlatform']['f1']:.3f}", flush=True)
    scores = score([d for d in documents if d.id in found], found)
    for name, of in scores.items():
        print(f"{name:28} {of['gold']:5} {of['found']:5} F1 {of['f1']:.3f} overlap {of['overlap']:.3f}")
    if a.to:
        setting = {"weights": a.weights.parent.name if a.weights else None, "learnt": a.learn, "seeds": a.seeds, "epochs": a.epochs}
        a.to.write_text(json.dumps({"documents": len(documents), "slips": slips, "setting": setting, "kinds": scores}, indent=2) + "\n")


if __name__ == "__main__":
    main()
