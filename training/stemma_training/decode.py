"""From scores to attributions. `src/language/model/decode.ts` is the same in TypeScript."""
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import torch

from .batches import Batcher, moved
from .calibrate import confidence_of
from .losses import encoded
from .network import LABELS, REACH, Attributor
from .pieces import WINDOW, Pieces, windows
from .polnear import ROLES


@dataclass
class Candidate:
    probability: float
    anchor: int
    # The first piece that labels and bounds speak of.
    low: int
    labels: np.ndarray  # [pieces, 4] log probabilities
    bounds: np.ndarray  # [pieces, 6] log odds
    # Whether the anchor was found as that of an attribution within another's content.
    inner: bool = False


@dataclass(frozen=True)
class Setting:
    threshold: float = 0.5
    # Weight of boundary log odds for source and cue, and for content's pieces.
    edge: float = 1.0
    content_edge: float = 0.5
    # A source must be worth this much; a piece of content too.
    source: float = 0.0
    piece: float = 0.0
    # An inner anchor must be this likely; None where the weights know none.
    inner: float | None = None
    # An attribution must be this sure by `confidence` (calibrate.fit); without it all are kept.
    sure: float = 0.0
    confidence: tuple[float, ...] | None = None

    def written(self) -> dict:
        """As the manifest has it, which keeps the weights of confidence beside."""
        return {k: v for k, v in self.__dict__.items() if k != "confidence"}


@torch.no_grad()
def candidates(
    net: Attributor, texts: list[Pieces], batcher: Batcher, least: float = 0.05, most: int = WINDOW, half: bool = True
) -> dict[str, list[Candidate]]:
    net.eval()
    found, device = defaultdict(list), next(net.parameters()).device
    waiting = sorted(
        (batcher.item(pieces, start, end) for pieces in texts for start, end in windows(pieces, most)),
        key=lambda item: len(item["ids"]),
    )
    batch = []
    for k, item in enumerate(waiting):
        batch.append(item)
        if k + 1 < len(waiting) and (len(batch) + 1) * len(waiting[k + 1]["ids"]) <= 4000:
            continue
        ids, mask, shape = moved(batcher.tensors(batch), device)
        h = encoded(net, (ids, mask, shape), half)
        p = torch.sigmoid(net.anchor(h).squeeze(-1)) * mask
        pairs = [(r, a) for r, a in torch.nonzero(p > least).tolist() if 0 < a < len(batch[r]["ids"]) - 1]
        for c in range(0, len(pairs), 128):
            some = pairs[c : c + 128]
            rows, anchors = (torch.tensor(x, device=device) for x in zip(*some))
            for (r, a), z in zip(some, net.spans(*net.around(h, mask, rows, anchors)).cpu()):
                low, high = max(1, a - REACH), min(len(batch[r]["ids"]) - 1, a + REACH + 1)
                z, base = z[low - a + REACH : high - a + REACH], batch[r]["at"] - 1
                labels = torch.log_softmax(z[:, :4], -1).numpy()
                one = Candidate(float(p[r, a]), base + a, base + low, labels, z[:, 4:].numpy())
                found[batch[r]["pieces"].id].append(one)
        batch = []
    net.train()
    return found


def best_span(score, start, end, through=None):
    """The stretch with the highest sum; `through`: a piece that it must hold. → (score, (first, last))"""
    total = np.concatenate([[0.0], np.cumsum(score)])
    best, span, run, first = -1e9, None, -1e9, 0
    for e in range(len(score)):
        if (through is None or e <= through) and start[e] - total[e] > run:
            run, first = start[e] - total[e], e
        if (through is None or e >= through) and run + total[e + 1] + end[e] > best:
            best, span = run + total[e + 1] + end[e], (first, e)
    return best, span


def best_pieces(score, start, end, least):
    """The set of stretches with the highest sum, each worth more than `least`: two states, in and out, by Viterbi."""
    n = len(score)
    outside, inside = 0.0, -1e9
    back = np.zeros((n, 2), dtype=bool)  # back[e, state]: was the state before e *inside*?
    for e in range(n):
        # The end of a piece that closes before e is counted as it closes.
        closing = inside + end[e - 1] if e > 0 else -1e9
        back[e, 0] = closing > outside
        next_outside = max(outside, closing)
        opening = next_outside + start[e] - least
        back[e, 1] = inside >= opening
        inside = max(inside, opening) + score[e]
        outside = next_outside
    chosen, state = set(), bool(inside + end[n - 1] > outside) if n else False
    for e in range(n - 1, -1, -1):
        if state:
            chosen.add(e)
            if not back[e, 1]:
                state = bool(back[e, 0])
        else:
            state = bool(back[e, 0])
    return chosen


def log_odds(labels, k):
    return labels[:, k] - np.logaddexp.reduce(np.delete(labels, k, 1), axis=1)


def decode(found: list[Candidate], setting: Setting) -> list[dict[str, set[int]]]:
    """→ [{role: pieces}] with the anchor's probability under "probability"; a piece belongs to one content, the surest's."""
    found, every = sorted((x for x in found if not x.inner and x.probability > setting.threshold), key=lambda x: x.anchor), found
    owner = {}
    for n, x in enumerate(found):
        k = LABELS["content"]
        edge = setting.content_edge
        held = best_pieces(log_odds(x.labels, k), edge * x.bounds[:, 4], edge * x.bounds[:, 5], setting.piece)
        for t in held:
            claim = (x.labels[t, k] + np.log(x.probability), n)
            if claim > owner.get(x.low + t, (-1e9, 0)):
                owner[x.low + t] = claim
    out = []
    for n, x in enumerate(found):
        row = {"content": {t for t, (_, m) in owner.items() if m == n}}
        for role in ("source", "cue"):
            k = LABELS[role]
            start, end = setting.edge * x.bounds[:, 2 * k - 2], setting.edge * x.bounds[:, 2 * k - 1]
            value, span = best_span(log_odds(x.labels, k), start, end, x.anchor - x.low if role == "cue" else None)
            kept = span and (role == "cue" or value > setting.source)
            row[role] = set(range(x.low + span[0], x.low + span[1] + 1)) if kept else set()
        row["content"] -= row["cue"] | row["source"]
        row["source"] -= row["cue"]
        if row["content"]:
            margins = log_odds(x.labels, LABELS["content"])
            margin = float(np.mean([np.clip(margins[t - x.low], -8, 8) for t in sorted(row["content"])]))
            out.append({**row, "probability": x.probability, "anchor": x.anchor, "margin": margin, "inner": False})
    if setting.confidence is not None:
        out = [one for one in out if confidence_of(one, setting.confidence) >= setting.sure]
    return out + decode_inner(every, out, setting)


# A piece that an inner content may not have.
NEVER = -1e4


def decode_inner(found: list[Candidate], outer: list[dict], setting: Setting) -> list[dict]:
    """Attributions whose cue and content lie in an outer one's content, the shortest that holds the anchor."""
    out, taken = [], {t for one in outer for t in one["cue"]}
    if setting.inner is None:
        return out
    for x in sorted((x for x in found if x.inner and x.probability > setting.inner), key=lambda x: x.anchor):
        holds = [one["content"] for one in outer if x.anchor in one["content"]]
        if not holds or x.anchor in taken:
            continue
        around = min(holds, key=len)
        allowed = np.array([x.low + i in around for i in range(len(x.labels))])
        cue, content, source = (np.where(allowed, log_odds(x.labels, LABELS[r]), NEVER) for r in ("cue", "content", "source"))
        bounds = setting.edge * x.bounds
        value, span = best_span(cue, bounds[:, 2], bounds[:, 3], x.anchor - x.low)
        row = {"cue": set(range(x.low + span[0], x.low + span[1] + 1))}
        value, span = best_span(source, bounds[:, 0], bounds[:, 1])
        row["source"] = set(range(x.low + span[0], x.low + span[1] + 1)) - row["cue"] if span and value > setting.source else set()
        edge = setting.content_edge
        held = best_pieces(content, edge * x.bounds[:, 4], edge * x.bounds[:, 5], setting.piece)
        row["content"] = {x.low + t for t in held} - row["cue"] - row["source"]
        if row["content"]:
            margin = float(np.mean([np.clip(content[t - x.low], -8, 8) for t in sorted(row["content"])]))
            out.append({**row, "probability": x.probability, "anchor": x.anchor, "margin": margin, "inner": True})
            taken |= row["cue"]
    return out


def characters(pieces: Pieces, chosen: set[int]) -> frozenset[int]:
    """The characters of pieces, with those between two neighbours; a cut word is taken whole."""
    text, offsets, out = pieces.text, pieces.offsets, set()
    for t in sorted(chosen):
        start, end = offsets[t]
        while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
        out |= set(range(offsets[t - 1][1] if t - 1 in chosen else start, end)) | set(range(start, end))
    return frozenset(out)


def to_characters(pieces: Pieces, read: list[dict]) -> list[dict[str, frozenset[int]]]:
    return [{role: characters(pieces, one[role]) for role in ROLES} for one in read]
