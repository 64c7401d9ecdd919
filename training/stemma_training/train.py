"""Trains an attributor on PolNeAR's train part. Resumes where its checkpoint stands.

    python -m stemma_training.train --encoder FOLDER --gold ../../shared/data/polnear --run runs/small-1 --epochs 6

A run's folder holds checkpoint.pt (weights, their running average, optimiser, place), log.jsonl, and weights.pt at the end: the
running average, which is what is scored and shipped. Thirty articles of train are held out; the decoder's settings are chosen on
them, never on dev.
"""
import argparse
import json
import math
import random
import time
from dataclasses import replace
from pathlib import Path

import torch
import torch.nn as nn
from torch.utils.data import DataLoader

from .batches import Batcher, moved
from .calibrate import expected_error, fit, outcomes
from .coreference import Coreference, score_coreference
from .decode import Setting, candidates, decode, to_characters
from .learn import Mixed, Stream, loss_of
from .network import Attributor
from .pieces import load_tokenizer, pieces_in, pieces_of
from .polnear import ROLES, read_part
from .score import score
from .structure import Structure, parsed_of, read_structure, score_begins, score_structure
from .teach import numbers_between
from .treebank import gum_documents

HELD_OUT = 30
# Anchors less likely than this are not looked at.
LEAST = 0.35


def load_articles(tokenizer, folder: Path) -> list[dict]:
    articles = []
    for article in read_part(folder):
        pieces = pieces_of(tokenizer, article.id, article.text)
        gold = [[{r: pieces_in(pieces, one[r]) for r in ROLES} for one in list_] for list_ in article.annotators]
        articles.append({"pieces": pieces, "gold": gold, "article": article})
    return articles


def split(articles: list[dict]) -> tuple[list[dict], list[dict]]:
    """→ held out, to fit; the same for every run."""
    shuffled = list(articles)
    random.Random(5).shuffle(shuffled)
    return shuffled[:HELD_OUT], shuffled[HELD_OUT:]


class Average:
    """A running average of the weights that are learnt: steadier than the last step's."""

    def __init__(self, net: nn.Module, decay: float):
        self.decay, self.steps = decay, 0
        self.shadow = {n: p.detach().clone() for n, p in net.named_parameters() if p.requires_grad}

    def update(self, net: nn.Module):
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            now = [p for n, p in net.named_parameters() if n in self.shadow]
            torch._foreach_lerp_(list(self.shadow.values()), now, 1 - decay)

    def swap(self, net: nn.Module):
        """Exchanges the network's weights with the average; a second call changes them back."""
        with torch.no_grad():
            for n, p in net.named_parameters():
                if n in self.shadow:
                    kept = p.detach().clone()
                    p.copy_(self.shadow[n])
                    self.shadow[n] = kept


def gold_characters(article) -> list[dict]:
    return [{r: frozenset(i for s, e in a[r] for i in range(s, e)) for r in ROLES} for a in article.annotators[0]]


def read_all(articles, found, setting):
    outer = lambda a: [one for one in decode(found[a["pieces"].id], setting) if not one["inner"]]
    return [(a["article"].text, to_characters(a["pieces"], outer(a)), gold_characters(a["article"])) for a in articles]


# The lines that a decoder's settings are chosen by.
LINES = ("source", "cue", "content", "content J", "whole")


def choose_setting(articles, found) -> Setting:
    """The setting with the best sum of the table's lines, one value after the other, twice round; then, over a low threshold, how sure an
    attribution must be and what a source must be worth."""
    grid = {
        "edge": (0.5, 0.75, 1.0, 1.5, 2.0, 3.0),
        "content_edge": (0.25, 0.5, 0.75, 1.0, 1.5, 2.0),
        "source": (-2.0, 0.0, 2.0, 4.0),
        "piece": (-2.0, 0.0, 2.0, 4.0, 6.0, 8.0),
    }

    lines = lambda setting: score(read_all(articles, found, setting))
    total = lambda setting: sum(v for k, v in lines(setting).items() if k in LINES)

    # Few hang on the anchor alone: what is left out is left out for how sure the whole is.
    best, most = Setting(threshold=0.5), -1.0
    for _ in range(2):
        for name, values in grid.items():
            for x in values:
                setting = Setting(**{**best.__dict__, name: x})
                v = total(setting)
                if v > most:
                    best, most = setting, v
    best = replace(best, threshold=LEAST)
    weights = tuple(fit(judged(articles, found, best)))
    kept = [replace(best, sure=x, source=y, confidence=weights) for x in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5) for y in grid["source"]]
    return max(kept, key=lambda setting: sum(lines(setting).values()))


def judged(articles, found, setting):
    out = []
    for a in articles:
        read = decode(found[a["pieces"].id], setting)
        out += outcomes(read, to_characters(a["pieces"], read), gold_characters(a["article"]))
    return out


def evaluate(net, held, dev, batcher, half=True, most=254, parsed=()) -> dict:
    found = candidates(net, [a["pieces"] for a in held + dev], batcher, half=half, most=most)
    setting = choose_setting(held, found)
    structure = {}
    if net.structure is not None:
        read = read_structure(net, parsed, batcher, half=half)
        begins, meant = score_begins(net, parsed, batcher, half=half), score_coreference(net, parsed, batcher, read, half)
        structure = {"structure": {**begins, **score_structure(parsed, read), **meant}}
    return {
        **structure,
        "setting": setting.__dict__,
        "calibration": expected_error(judged(dev, found, setting), setting.confidence),
        "held": score(read_all(held, found, setting)),
        "dev": score(read_all(dev, found, setting)),
    }


def told(values: dict) -> str:
    return "  ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in values.items())


def shares(words: str) -> dict[str, float]:
    out = {"gold": 1.0, "soft": 1.0, "read": 1.0, "nested": 1.0, "structure": 1.0, "coreference": 1.0}
    for part in filter(None, words.split(",")):
        kind, _, share = part.partition("=")
        if kind not in out:
            raise SystemExit(f"--shares knows no {kind!r}; it knows {', '.join(out)}")
        out[kind] = float(share)
    return out


def network_arguments(p: argparse.ArgumentParser, frozen: int = 0, width: int = 96, kernels: str = "3x1,3x3") -> None:
    """What `make_network` asks of a command line."""
    p.add_argument("--encoder", required=True, help="folder with config.json, model.safetensors, tokenizer.json")
    p.add_argument("--frozen", type=int, default=frozen, help="how many of the lowest layers do not learn")
    p.add_argument("--width", type=int, default=width, help="channels of the head")
    p.add_argument("--kernels", default=kernels, help="its convolutions along the text: size x dilation")
    p.add_argument("--plan", type=Path, help="what prune.py left of each layer")
    p.add_argument("--nested", action="store_true", help="with attributions within attributions (nested.py)")
    p.add_argument("--structure", action="store_true", help="with parts of speech, trees, mentions and coreference")


def make_network(a) -> Attributor:
    kernels = [tuple(map(int, pair.split("x"))) for pair in a.kernels.split(",")]
    plan = json.loads(Path(a.plan).read_text()) if a.plan else None
    net = Attributor(a.encoder, a.frozen, a.width, kernels, plan, a.nested)
    if a.structure:
        net.structure = Structure(net.encoder.size)
        net.coreference = Coreference(net.structure.root.shape[0])
    return net


NETWORK = ("encoder", "frozen", "width", "kernels", "plan", "nested", "structure")


def finished(run: Path) -> tuple[Attributor, str]:
    """A run's network with its weights → and the folder of its encoder."""
    made = argparse.Namespace(**json.loads((run / "network.json").read_text()))
    net = make_network(made)
    net.load_state_dict(torch.load(run / "weights.pt", weights_only=True))
    return net.eval().requires_grad_(False), made.encoder


def freeze_all_but(net: nn.Module, learnt: tuple[str, ...]) -> None:
    for name, parameter in net.named_parameters():
        parameter.requires_grad_(name.startswith(learnt))
    # What the heads see must be what they will see when the weights ship.
    for module in net.encoder.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    network_arguments(p)
    p.add_argument("--gold", type=Path, required=True, help="the folder polnear")
    p.add_argument("--run", type=Path, required=True)
    p.add_argument("--epochs", type=float, default=6)
    p.add_argument("--rate", type=float, default=1.2e-4)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--tokens", type=int, default=1500, help="word pieces a batch")
    p.add_argument("--heads-only", action="store_true", help="the encoder and attribution stay as they are; only heads for words and coreference learn")
    p.add_argument("--mentions", type=float, default=0.3, help="how much mentions weigh beside tags and trees")
    p.add_argument("--taught-mentions", type=float, help="the same of mentions that --teachers know; as --mentions unless told, 0 where they know none")
    p.add_argument("--shares", type=shares, default="", help="how often an epoch reads each kind, 1 unless told: gold=1,soft=0.6,nested=0.25,structure=2.5,coreference=1.5")
    p.add_argument("--soft", type=Path, help="what a teacher saw (soften.py); learnt besides the gold")
    p.add_argument("--teachers", type=Path, nargs="*", default=[], help="runs whose networks read texts on the spot (teach.py); for a fast machine")
    p.add_argument("--average", type=float, default=0.998)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--order", type=int, help="seed of the batches' order, if another than --seed")
    p.add_argument("--minutes", type=float, help="end after so many, whatever --epochs says; the rates fall by the clock")
    p.add_argument("--device", default="cpu")
    p.add_argument("--workers", type=int, default=0, help="processes that make batches ready")
    p.add_argument("--no-score", dest="score", action="store_false", help="leave the scoring of dev to compare.py")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--start", type=Path, help="weights of another run to begin with")
    p.add_argument("--score-every", type=float, default=1, help="epochs between two scorings of dev")
    return p


def main():
    a = arguments().parse_args()
    a.order = a.seed if a.order is None else a.order
    torch.manual_seed(a.seed), torch.set_num_threads(a.threads)
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
    torch.multiprocessing.set_sharing_strategy("file_system")
    a.run.mkdir(parents=True, exist_ok=True)
    (a.run / "network.json").write_text(json.dumps({name: getattr(a, name) for name in NETWORK}, default=str))
    tokenizer = load_tokenizer(a.encoder)
    batcher = Batcher(tokenizer)
    held, fit = split(load_articles(tokenizer, a.gold / "train"))
    dev = load_articles(tokenizer, a.gold / "dev") if a.score else []
    mixed = Mixed(a, tokenizer, batcher, fit)
    total = a.epochs * mixed.pieces()
    judges = [parsed_of(tokenizer, document) for document in gum_documents(a.gold.parent / "gum", "dev")] if a.structure and a.score else []
    net = make_network(a)
    if a.start:
        missing, unknown = net.load_state_dict(torch.load(a.start, weights_only=True), strict=False)
        # Weights that learnt neither nesting nor structure may begin a run that does.
        if unknown or any(not name.startswith(("inner.", "structure.", "coreference.")) for name in missing):
            raise SystemExit(f"{a.start} is of another shape: {unknown or missing}")
    net.to(a.device)
    teachers, numbers = [], None
    for run in a.teachers:
        teacher, encoder = finished(run)
        teachers.append(teacher.to(a.device))
        numbers = numbers_between(tokenizer, load_tokenizer(encoder)).to(a.device)
    if a.structure:
        net.structure.mention_weight = a.mentions
        net.structure.taught_mention_weight = a.mentions if a.taught_mentions is None else a.taught_mentions
    if a.heads_only:
        freeze_all_but(net, ("structure.", "coreference."))
    encoder = [p for n, p in net.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    heads = [p for n, p in net.named_parameters() if not n.startswith("encoder.") and p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "base": a.rate}, {"params": heads, "base": a.head_rate}], lr=a.rate, weight_decay=0.01, fused=a.device != "cpu"
    )
    average = Average(net, a.average)
    place = {"epoch": 0, "batch": 0, "seen": 0, "step": 0, "minutes": 0.0}
    checkpoint = a.run / "checkpoint.pt"
    if checkpoint.exists():
        kept = torch.load(checkpoint, weights_only=True, map_location=a.device)
        net.load_state_dict(kept["net"]), optimizer.load_state_dict(kept["optimizer"])
        average.shadow, average.steps, place = kept["shadow"], kept["steps"], kept["place"]
        print(f"resumed: {told(place)}", flush=True)

    def save():
        kept = {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "shadow": average.shadow}
        torch.save({**kept, "steps": average.steps, "place": place}, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    def log(**values):
        with (a.run / "log.jsonl").open("a") as file:
            file.write(json.dumps({**place, **values}) + "\n")

    def passed() -> float:
        return max(place["seen"] / total, place["minutes"] / a.minutes if a.minutes else 0.0)

    began, last_saved, last_told, scored = time.time() - place["minutes"] * 60, time.time(), time.time(), place["seen"] / total * a.epochs
    losses = []
    stream = DataLoader(Stream(mixed, place["epoch"], place["batch"]), batch_size=None, num_workers=a.workers, prefetch_factor=24 if a.workers else None)
    for ready in stream:
        batch = moved(ready, a.device)
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * min(1, (place["step"] + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * passed())))
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of(net, batch, teachers, numbers)
        loss.backward()
        nn.utils.clip_grad_norm_(encoder + heads, 1.0)
        optimizer.step()
        average.update(net)
        losses.append(loss.detach())
        place = {**place, "epoch": ready["epoch"], "batch": ready["batch"], "step": place["step"] + 1, "seen": place["seen"] + ready["pieces"]}
        place["minutes"] = (time.time() - began) / 60
        if time.time() - last_told > 60 or (a.minutes and time.time() - last_told > 6 * a.minutes):
            mean = float(sum(losses) / len(losses))
            print(f"{place['seen'] / total * a.epochs:.2f} epochs, {place['minutes']:.1f} min, loss {mean:.3f}", flush=True)
            log(loss=mean)
            losses, last_told = [], time.time()
        if time.time() - last_saved > 300 and not a.minutes:
            save()
            last_saved = time.time()
        now = place["seen"] / total * a.epochs
        if passed() >= 1:
            break
        if a.score and a.device == "cpu" and now - scored >= a.score_every:
            scored = now
            average.swap(net)
            result = evaluate(net, held, dev, batcher, parsed=judges)
            torch.save(net.state_dict(), a.run / "weights.pt")
            average.swap(net)
            print(f"{now:.2f} epochs, dev: {told(result['dev'])} | held: {told(result['held'])} | {told(result.get('structure', {}))}", flush=True)
            log(**result)
    if not a.minutes:
        save()
    average.swap(net)
    torch.save({name: w.cpu() for name, w in net.state_dict().items()}, a.run / "weights.pt")
    print(f"end: {told(place)}", flush=True)
    if not a.score:
        return
    result = evaluate(net.cpu(), held, dev, batcher, parsed=judges)
    (a.run / "result.json").write_text(json.dumps(result, indent=2))
    print(f"end, dev: {told(result['dev'])} | held: {told(result['held'])}\n{result['setting']}", flush=True)
    log(**result)


if __name__ == "__main__":
    main()
