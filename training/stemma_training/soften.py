"""What a teacher sees in texts, window by window, kept for a smaller network to learn from.

    python -m stemma_training.soften --encoder runs/weights/mpnet --weights runs/teacher-1/weights.pt --gold ../../shared/data \
      --to runs/soft --frozen 4 --width 192 --kernels 5x1,5x2

Texts: PolNeAR's train part without the held-out articles, the state agency's year, the Helsinki articles; none that anything is measured
on. Several `--weights` are averaged. A window is {"id", "start", "end", "anchor": probabilities [pieces + 2], "at": anchors, "low":
first position of each, "labels": probabilities [positions, 4], "bounds": [positions, 6]} in half precision; positions count the window's
first marker as 0.
"""
import argparse
import csv
import json
import random
from pathlib import Path

import torch

from .batches import Batcher, moved
from .losses import encoded
from .network import REACH
from .pieces import Pieces, load_tokenizer, pieces_of, varied_windows
from .polnear import read_part
from .teach import attributions
from .train import HELD_OUT, make_network, network_arguments

LEAST = 0.1


def texts(gold: Path) -> list[tuple[str, str]]:
    """→ (id, text), in an order of no meaning, so that any number of the first ones is a fair share; copies are left out."""
    found = list(every_text(gold))
    random.Random(7).shuffle(found)
    out, seen = [], set()
    for id, text in found:
        words = text.split()
        runs = {hash(" ".join(words[i : i + 8])) for i in range(0, max(1, len(words) - 7))}
        if len(runs & seen) < 0.5 * len(runs):
            out.append((id, text))
        seen |= runs
    return out


def every_text(gold: Path):
    articles = read_part(gold / "polnear/train")
    random.Random(5).shuffle(articles)
    for article in articles[HELD_OUT:]:
        yield f"polnear {article.id}", article.text
    with (gold / "korea/kcna-2024.jsonl").open(encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            yield f"kcna {n}", json.loads(line)["text"]
    csv.field_size_limit(10**9)
    with (gold / "lineage/helsinki_articles.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            yield f"helsinki {row['id']}", row["text"].replace("###", "\n\n")


@torch.no_grad()
def soften(nets, batcher: Batcher, items: list[dict], device: str) -> list[dict]:
    """Windows of like length → what the networks see in them, averaged."""
    tensors = moved(batcher.tensors(items), device)
    hidden = [encoded(net, tensors, True) for net in nets]
    over = lambda score: sum(score(net, h) for net, h in zip(nets, hidden)) / len(nets)
    seen = {name: value.half().cpu().numpy() if value.is_floating_point() else value.cpu().numpy() for name, value in attributions(nets, hidden, tensors[1], over).items()}
    out = []
    for r, item in enumerate(items):
        n, mine = len(item["ids"]), (seen["rows"] == r).nonzero()[0]
        at = seen["at"][mine].tolist()
        low = [max(0, t - REACH) for t in at]
        cuts = [(k, first - t + REACH, min(n, t + REACH + 1) - t + REACH) for k, t, first in zip(mine, at, low)]
        window = {"id": item["pieces"].id, "start": item["at"], "end": item["at"] + n - 2, "anchor": seen["anchors"][r, :n], "at": at, "low": low}
        out.append({**window, **{name: [seen[name][k, first:end] for k, first, end in cuts] for name in ("labels", "bounds")}})
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    network_arguments(p, frozen=4, width=192, kernels="5x1,5x2")
    p.add_argument("--weights", type=Path, nargs="+", required=True)
    p.add_argument("--gold", type=Path, required=True)
    p.add_argument("--to", type=Path, required=True)
    p.add_argument("--variants", type=int, default=2, help="ways to cut each text into windows")
    p.add_argument("--texts", type=int, help="the first so many of them")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--device", default="cpu")
    p.add_argument("--part", type=int, nargs=2, default=(0, 1), metavar=("K", "N"), help="every Nth file from the Kth on: several processes share the work")
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    tokenizer = load_tokenizer(a.encoder)
    batcher = Batcher(tokenizer)
    nets = []
    for path in a.weights:
        net = make_network(a)
        net.load_state_dict(torch.load(path, weights_only=True))
        nets.append(net.eval().requires_grad_(False).to(a.device))
    a.to.mkdir(parents=True, exist_ok=True)
    all_texts: list[Pieces] = [pieces_of(tokenizer, id, text) for id, text in texts(a.gold)[: a.texts]]
    for variant in range(a.variants):
        # A file a hundred texts: a run that was stopped goes on with the next.
        for shard in range(100 * a.part[0], len(all_texts), 100 * a.part[1]):
            file = a.to / f"{variant}-{shard:05d}.pt"
            if file.exists():
                continue
            items = [
                batcher.item(pieces, start, end)
                for pieces in all_texts[shard : shard + 100]
                for start, end in varied_windows(pieces, random.Random(f"{pieces.id} {variant}"))
            ]
            items.sort(key=lambda item: len(item["ids"]))
            windows, batch = [], []
            for item in items:
                if batch and (len(batch) + 1) * len(item["ids"]) > (3000 if a.device == "cpu" else 16000):
                    windows += soften(nets, batcher, batch, a.device)
                    batch = []
                batch.append(item)
            windows += soften(nets, batcher, batch, a.device)
            torch.save(windows, file.with_suffix(".new"))
            file.with_suffix(".new").replace(file)
            print(f"{file.name}: {len(windows)} windows, {sum(len(w['at']) for w in windows)} anchors", flush=True)


if __name__ == "__main__":
    main()
