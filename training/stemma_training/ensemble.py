"""What several networks see together in PolNeAR's dev part and in the held-out articles, and the scores of it.

    python -m stemma_training.ensemble --runs runs/teacher-3-1 runs/teacher-3-2 --gold ../../shared/data/polnear --to runs/teachers-3

Each text is cut into windows in several ways (`--cuts`: most pieces of a window, and of the first one where another), each network reads each of them, and
what they say of a piece is averaged as probabilities. Reading and scoring may be done on two machines: --found keeps what was read.
"""
import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import torch

from .batches import Batcher, moved
from .calibrate import expected_error
from .decode import Candidate
from .losses import SPAN, encoded
from .network import REACH, Attributor
from .pieces import Pieces, load_tokenizer, windows
from .score import score
from .train import choose_setting, finished, judged, load_articles, read_all, split, told

# Anchors less likely than this are not looked at.
LEAST = 0.05


@dataclass
class Batch:
    """Windows of like length as a network saw them; `at`: by window, the text's number and the piece that its first marker stands for."""

    net: Attributor
    hidden: torch.Tensor
    mask: torch.Tensor
    at: list[tuple[int, int]]


def batches_of(texts: list[Pieces], cut: tuple[int, int], batcher: Batcher, most: int):
    items = [(batcher.item(p, *window), k) for k, p in enumerate(texts) for window in windows(p, cut[0], cut[1])]
    items.sort(key=lambda pair: len(pair[0]["ids"]))
    batch = []
    for item in items:
        if batch and (len(batch) + 1) * len(item[0]["ids"]) > most:
            yield batch
            batch = []
        batch.append(item)
    yield batch


@torch.no_grad()
def read(nets: list[Attributor], texts: list[Pieces], batcher: Batcher, cuts: list[tuple[int, int]], device: str) -> dict[str, list[tuple]]:
    """→ by text: (probability, anchor, first piece that is spoken of, labels, bounds), the latter as probabilities in halves"""
    longest = max(len(p.ids) for p in texts) + 2
    likely = torch.zeros(len(texts), longest, device=device)
    seen = []
    for cut in cuts:
        for batch in batches_of(texts, cut, batcher, 4000):
            tensors = moved(batcher.tensors([item for item, _ in batch]), device)
            places = [(k, item["at"] - 1) for item, k in batch]
            for net in nets:
                h = encoded(net, tensors, True)
                p = torch.sigmoid(net.anchor(h).squeeze(-1)) * tensors[1]
                for r, (k, first) in enumerate(places):
                    n = len(batch[r][0]["ids"]) - 2
                    likely[k, first + 1 : first + 1 + n] += p[r, 1 : n + 1]
                seen.append(Batch(net, h.bfloat16(), tensors[1], places))
    likely /= len(nets) * len(cuts)
    chosen = torch.nonzero(likely > LEAST).tolist()
    number = {pair: n for n, pair in enumerate(map(tuple, chosen))}
    total, times = torch.zeros(len(chosen), SPAN, 10, device=device), torch.zeros(len(chosen), SPAN, device=device)
    by_text = [[a for k, a in chosen if k == text] for text in range(len(texts))]
    place = torch.arange(-REACH, REACH + 1, device=device)
    for batch in seen:
        lengths = batch.mask.sum(1).tolist()
        here = [(r, a - first, number[k, a]) for r, (k, first) in enumerate(batch.at) for a in by_text[k] if 0 < a - first < lengths[r] - 1]
        for c in range(0, len(here), 512):
            rows, at, which = (torch.tensor(x, device=device) for x in zip(*here[c : c + 512]))
            out = batch.net.spans(*batch.net.around(batch.hidden.float(), batch.mask, rows, at))
            p = torch.cat([torch.softmax(out[..., :4], -1), torch.sigmoid(out[..., 4:])], -1)
            piece = at[:, None] + place[None]
            known = ((piece > 0) & (piece < batch.mask.sum(1)[rows][:, None] - 1)).float()
            total.index_add_(0, which, p * known[..., None])
            times.index_add_(0, which, known)
    mean, known = (total / times.clamp(min=1)[..., None]).half().cpu(), (times > 0).cpu()
    found = {p.id: [] for p in texts}
    for n, (k, a) in enumerate(chosen):
        inside = known[n].nonzero().squeeze(-1)
        low, high = int(inside[0]), int(inside[-1]) + 1
        found[texts[k].id].append((float(likely[k, a]), a, a + low - REACH, mean[n, low:high, :4], mean[n, low:high, 4:]))
    return found


def candidates_of(found: dict[str, list[tuple]]) -> dict[str, list[Candidate]]:
    labels = lambda p: p.double().clamp(1e-6, 1).log().numpy()
    bounds = lambda p: torch.logit(p.double(), 1e-6).numpy()
    return {id: [Candidate(p, anchor, low, labels(said), bounds(edges)) for p, anchor, low, said, edges in several] for id, several in found.items()}


def cut_of(words: str) -> tuple[int, int]:
    most, _, first = words.partition("/")
    return int(most), int(first or most)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--runs", type=Path, nargs="+", required=True)
    p.add_argument("--gold", type=Path, required=True, help="the folder polnear")
    p.add_argument("--to", type=Path, required=True)
    p.add_argument("--cuts", type=cut_of, nargs="+", default=[(254, 254)], help="most pieces of a window, and of a text's first: 254 254/127 384")
    p.add_argument("--device", default="cpu")
    p.add_argument("--no-score", dest="score", action="store_false", help="read alone, and score elsewhere with the same command")
    a = p.parse_args()
    networks = [json.loads((run / "network.json").read_text())["encoder"] for run in a.runs]
    if len(set(networks)) > 1:
        raise SystemExit("These runs have different encoders. Give those of one encoder: their word pieces must be the same.")
    tokenizer = load_tokenizer(networks[0])
    held, _ = split(load_articles(tokenizer, a.gold / "train"))
    dev = load_articles(tokenizer, a.gold / "dev")
    a.to.mkdir(parents=True, exist_ok=True)
    kept = a.to / "found.pt"
    if not kept.exists():
        nets = [finished(run)[0].to(a.device) for run in a.runs]
        found = read(nets, [x["pieces"] for x in held + dev], Batcher(tokenizer), a.cuts, a.device)
        torch.save(found, kept)
    if not a.score:
        return
    found = candidates_of(torch.load(kept, weights_only=False))
    setting = choose_setting(held, found)
    result = {
        "runs": [str(run) for run in a.runs],
        "cuts": a.cuts,
        "setting": setting.__dict__,
        "calibration": expected_error(judged(dev, found, setting), setting.confidence),
        "held": score(read_all(held, found, setting)),
        "dev": score(read_all(dev, found, setting)),
    }
    (a.to / "result.json").write_text(json.dumps(result, indent=2))
    print(f"held: {told(result['held'])}\ndev:  {told(result['dev'])}\n{setting}", flush=True)


if __name__ == "__main__":
    main()
