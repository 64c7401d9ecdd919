"""Learns `mentions.py` over the released encoder, which is not touched, and puts it into the graph of words.

    python -m stemma_training.learn_mentions --encoder runs/weights/minilm --run runs/joint-3 --plan runs/pruned/plan.json --nested \
      --model ../models/en --gold ../../shared/data --to runs/mentions-1 --version en/6

The int8 encoder reads GUM train three times, in windows that are cut elsewhere each time, and what it says is kept; so learning takes minutes on one
core. Every ninth text is held out: on those the worth that a mention must have is chosen. Dev is read at the end and chooses nothing.
"""
import argparse
import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch
import torch.nn as nn

from .batches import Batcher
from .checksums import sha256
from .compare_structure import without_crossing
from .export import export_graph_of_relations, export_graph_of_words, quantise_words
from .mentions import Mentions, hanging_likelihoods
from .pieces import load_tokenizer, varied_windows, windows
from .structure import LONGEST, Parsed, mention_loss, parsed_of
from .train import make_network, network_arguments
from .treebank import ENTITIES, gum_documents

TIMES, TOGETHER, WIDEST, LONG = 3, 24, 40_000, 200


@dataclass
class Read:
    """A text with what the encoder says of its pieces, by windows cut in several ways; sentences as [first token, after the last]."""

    parsed: Parsed
    hidden: list[np.ndarray]
    sentences: list[tuple[int, int]]


def read_texts(texts: list[Parsed], encoder, batcher: Batcher, times: int, most: int) -> list[Read]:
    def hidden(parsed: Parsed, cuts) -> np.ndarray:
        out = []
        for start, end in cuts:
            item = batcher.item(parsed.pieces, start, end)
            (said,) = encoder.run(["hidden"], {k: np.array([item[k]], dtype=np.int32) for k in ("ids", "shape")})
            out.append(said[1:-1].astype(np.float16))
        return np.concatenate(out)

    out = []
    for parsed in texts:
        ways = [windows(parsed.pieces, most)]
        ways += [varied_windows(parsed.pieces, random.Random(f"{parsed.document.id}{k}")) for k in range(times - 1)]
        tokens = parsed.document.tokens
        starts = [k for k in range(len(tokens)) if k == 0 or tokens[k - 1].sentence != tokens[k].sentence]
        out.append(Read(parsed, [hidden(parsed, way) for way in ways], list(zip(starts, [*starts[1:], len(tokens)]))))
    return out


@dataclass
class Sentence:
    read: Read
    start: int
    end: int
    # (first, last, kind), counted from the sentence's first token
    mentions: set[tuple[int, int, int]]


def sentences_of(reads: list[Read]) -> list[Sentence]:
    out = []
    for read in reads:
        entities = read.parsed.document.entities
        for start, end in read.sentences:
            inside = {
                (e.first - start, e.last - start, ENTITIES.index(e.type))
                for e in entities
                if start <= e.first and e.last < end and e.last - e.first <= LONGEST and e.type in ENTITIES
            }
            if end - start <= LONG:
                out.append(Sentence(read, start, end, inside))
    return out


def batch_of(some: list[Sentence], structure, chance: random.Random | None):
    """→ pieces, hangs, beside, gold, real; gold: [sentences, first, last, kinds]"""
    n = max(s.end - s.start for s in some)
    size = some[0].read.hidden[0].shape[1]
    pieces, real = torch.zeros(len(some), n, 2 * size), torch.zeros(len(some), n, dtype=torch.bool)
    gold = torch.zeros(len(some), n, n, len(ENTITIES), dtype=torch.bool)
    for k, s in enumerate(some):
        count, parsed = s.end - s.start, s.read.parsed
        hidden = s.read.hidden[chance.randrange(len(s.read.hidden)) if chance else 0]
        first, last = (hidden[of[s.start : s.end]].astype(np.float32) for of in (parsed.first, parsed.last))
        pieces[k, :count] = torch.from_numpy(np.concatenate([first, last], 1))
        real[k, :count] = True
        for i, j, kind in s.mentions:
            gold[k, i, j, kind] = True
    same = (real[:, :, None] & real[:, None, :]).float()
    with torch.no_grad():
        hangs = hanging_likelihoods(structure, structure.token(pieces), same)
    return pieces, hangs, (real[:, 1:] & real[:, :-1]).float(), gold, real


def learn(net: Mentions, fit: list[Sentence], structure, epochs: float, rate: float, seed: int) -> None:
    """Ends with the running average of the weights."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.02)
    steps, done = int(epochs * len(fit) / TOGETHER), 0
    average = {name: value.clone() for name, value in net.state_dict().items()}
    net.train()
    while done < steps:
        for some in batches(fit, chance):
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, done / 100) * 0.5 * (1 + np.cos(np.pi * min(1, done / steps))) + 1e-6
            pieces, hangs, beside, gold, real = batch_of(some, structure, chance)
            loss = mention_loss(net(pieces, hangs, beside).permute(0, 2, 3, 1), gold, real)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            done += 1
            kept = min(0.998, done / (done + 10))
            for name, value in net.state_dict().items():
                average[name].mul_(kept).add_(value, alpha=1 - kept)
            if done % 200 == 0:
                print(f"{done} of {steps}: {loss.item():.3f}", flush=True)
            if done == steps:
                break
    net.load_state_dict(average)
    net.eval()


def batches(fit: list[Sentence], chance: random.Random):
    order = list(fit)
    chance.shuffle(order)
    out = []
    for p in range(0, len(order), 32 * TOGETHER):
        like = sorted(order[p : p + 32 * TOGETHER], key=lambda s: s.end - s.start)
        out += [like[q : q + TOGETHER] for q in range(0, len(like), TOGETHER)]
    chance.shuffle(out)
    for some in out:
        while len(some) > 1 and len(some) * max(s.end - s.start for s in some) ** 2 > WIDEST:
            some = some[: len(some) // 2]
        yield some


@torch.no_grad()
def f1_by_least(net: Mentions, reads: list[Read], structure, steps: list[float]) -> list[float]:
    """F1 of mentions by span and type, for each worth that they must have."""
    hits, found = [0] * len(steps), [0] * len(steps)
    real = sum(len({(e.first, e.last, e.type) for e in read.parsed.document.entities}) for read in reads)
    for sentence in sentences_of(reads):
        pieces, hangs, beside, _, _ = batch_of([sentence], structure, None)
        worth, kind = net(pieces, hangs, beside)[0].max(0)
        mine = {
            (i, j): (int(kind[i, j]), float(worth[i, j]))
            for i, j in torch.nonzero(worth > steps[0]).tolist()
            if 0 <= j - i <= LONGEST
        }
        mine = without_crossing(mine, None)
        for k, least in enumerate(steps):
            kept = {(*span, of) for span, (of, value) in mine.items() if value > least}
            hits[k], found[k] = hits[k] + len(kept & sentence.mentions), found[k] + len(kept)
    return [2 * h / max(1, f + real) for h, f in zip(hits, found)]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    network_arguments(p)
    p.add_argument("--run", type=Path, required=True)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--gold", type=Path, required=True)
    p.add_argument("--to", type=Path, required=True)
    p.add_argument("--version", required=True)
    p.add_argument("--epochs", type=float, default=4)
    p.add_argument("--rate", type=float, default=1e-3)
    p.add_argument("--order", type=int, default=1)
    p.set_defaults(structure=True)
    a = p.parse_args()
    torch.set_num_threads(1)
    manifest = json.loads((a.model / "model.json").read_text())
    net = make_network(a).eval()
    net.load_state_dict(torch.load(a.run / "weights.pt", weights_only=True))
    mentions = Mentions(net.encoder.size, len(ENTITIES))
    a.to.mkdir(parents=True, exist_ok=True)
    kept = a.to / "weights.pt"
    tokenizer = load_tokenizer(a.encoder)
    batcher = Batcher(tokenizer)
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    encoder = ort.InferenceSession(a.model / "encoder.onnx", options)
    texts = lambda part: [parsed_of(tokenizer, document) for document in gum_documents(a.gold / "gum", part)]
    train = texts("train")
    if kept.exists():
        mentions.load_state_dict(torch.load(kept, weights_only=True))
        mentions.eval()
    else:
        fit = read_texts([one for k, one in enumerate(train) if k % 9 != 4], encoder, batcher, TIMES, manifest["window"])
        learn(mentions, sentences_of(fit), net.structure, a.epochs, a.rate, a.order)
        torch.save(mentions.state_dict(), kept)
    steps = [k / 4 for k in range(-8, 7)]
    held = f1_by_least(mentions, read_texts(train[4::9], encoder, batcher, 1, manifest["window"]), net.structure, steps)
    best = held.index(max(held))
    dev = f1_by_least(mentions, read_texts(texts("dev"), encoder, batcher, 1, manifest["window"]), net.structure, steps)
    print(f"a mention worth more than {steps[best]}: F1 {held[best]:.4f} on held-out texts of train, {dev[best]:.4f} on dev")
    export_graph_of_words(net, a.model, mentions)
    export_graph_of_relations(net, a.model)
    quantise_words(a.model)
    manifest["version"], manifest["structure"]["mention"] = a.version, steps[best]
    for name in ("words.onnx", "relations.onnx"):
        manifest["files"][name] = sha256(a.model / name)
    (a.model / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main()
