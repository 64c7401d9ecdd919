"""What is learnt of attribution. Targets are made of plain tensors, by worker processes where there are any; losses are taken where the network is."""
import torch
import torch.nn.functional as F

from .network import LABELS, REACH, Attributor
from .polnear import ROLES

SPAN = 2 * REACH + 1


def encoded(net: Attributor, tensors, half: bool):
    """ids, mask, shape → [batch, pieces, size], float. `half`: bfloat16 in the encoder."""
    ids, mask, shape = tensors
    with torch.autocast(ids.device.type, torch.bfloat16, enabled=half):
        h = net.encode(ids, mask, shape)
    return h.float()


def soft_targets(items: list[dict], longest: int) -> dict[str, torch.Tensor]:
    """What a teacher saw (soften.py): anchors [items, pieces] as probabilities; and by anchor its row, its piece, labels and bounds around it,
    which of those are pieces of the window, and its probability."""
    anchors = torch.zeros(len(items), longest)
    count = sum(len(item["soft"]["at"]) for item in items)
    rows, at, weight = torch.zeros(count, dtype=torch.long), torch.zeros(count, dtype=torch.long), torch.zeros(count)
    labels, bounds, known = torch.zeros(count, SPAN, 4), torch.zeros(count, SPAN, 6), torch.zeros(count, SPAN)
    n = 0
    for k, item in enumerate(items):
        soft = item["soft"]
        anchors[k, : len(item["ids"])] = torch.from_numpy(soft["anchor"]).float()
        for t, low, label, bound in zip(soft["at"], soft["low"], soft["labels"], soft["bounds"]):
            first = low - t + REACH
            span = slice(first, first + len(label))
            labels[n, span], bounds[n, span], known[n, span] = torch.from_numpy(label).float(), torch.from_numpy(bound).float(), 1
            rows[n], at[n], weight[n] = k, t, float(soft["anchor"][t])
            n += 1
    return {"anchors": anchors, "rows": rows, "at": at, "labels": labels, "bounds": bounds, "known": known, "weight": weight}


def soft_loss(net: Attributor, h, mask, seen: dict):
    """Against what a teacher saw: each anchor in the measure of its probability. `seen`: soft_targets, or teach.py's, which may know inner anchors."""
    real = mask.bool()
    loss = uncertain(net.anchor(h).squeeze(-1)[real], seen["anchors"][real])
    if net.inner is not None and "inner" in seen:
        loss = loss + 0.5 * uncertain(net.inner(h).squeeze(-1)[real], seen["inner"][real], 16)
    if len(seen["rows"]):
        out = net.spans(*net.around(h, mask, seen["rows"], seen["at"]))
        m = seen["known"] * seen["weight"][:, None]
        apart = -(seen["labels"] * F.log_softmax(out[..., :4], -1)).sum(-1)
        loss = loss + 4 * (apart * m).sum() / m.sum()
        edges = F.binary_cross_entropy_with_logits(out[..., 4:], seen["bounds"], reduction="none").sum(-1)
        loss = loss + 0.5 * (edges * m).sum() / seen["weight"].sum() / 6
    return loss


def uncertain(scores, probabilities, least: float = 1):
    """The loss of rare yes-or-no answers, a yes."""
    return F.binary_cross_entropy_with_logits(scores, probabilities, reduction="sum") / probabilities.sum().clamp(min=least)


def gold_targets(items: list[dict], longest: int) -> dict[str, torch.Tensor]:
    """Tags, outer and inner anchors [items, pieces]; which pieces may be judged as an outer and as an inner anchor; and by anchor its row, its piece,
    the labels (−100: past the window) and bounds around it."""
    shape = (len(items), longest)
    tags, real, judged = torch.full(shape, -100), torch.zeros(shape, dtype=torch.bool), torch.zeros(shape, dtype=torch.bool)
    anchors, inner = torch.zeros(shape), torch.zeros(shape)
    count = sum(len(item["anchors"]) + len(item.get("inner", [])) for item in items)
    rows, at = torch.zeros(count, dtype=torch.long), torch.zeros(count, dtype=torch.long)
    labels, bounds = torch.full((count, SPAN), -100), torch.zeros(count, SPAN, 6)
    number = 0
    for k, item in enumerate(items):
        n = len(item["ids"])
        if item["tags"] is not None:
            tags[k, :n] = torch.tensor(item["tags"])
        # A text of another kind teaches what lies within contents, not which outer ones this gold would mark.
        only_inner = item.get("only_inner", False)
        real[k, :n] = not only_inner
        if "inner" in item:
            judged[k, :n] = True
        else:  # within a content nobody said whether there is another
            judged[k, :n] = torch.tensor([tag != LABELS["content"] for tag in item["tags"]])
        for is_inner, (anchor, gold) in [(False, one) for one in item["anchors"]] + [(True, one) for one in item.get("inner", [])]:
            if is_inner:
                inner[k, anchor] = 1
            elif not only_inner:
                anchors[k, anchor] = 1
            labels[number, max(0, REACH - anchor) : max(0, min(SPAN, REACH - anchor + n))] = 0
            for role in ROLES:
                inside, label = set(gold[role]), LABELS[role]
                there = [t - anchor + REACH for t in gold[role] if abs(t - anchor) <= REACH]
                labels[number, there] = label
                bounds[number, [p for p in there if p + anchor - REACH - 1 not in inside], 2 * label - 2] = 1
                bounds[number, [p for p in there if p + anchor - REACH + 1 not in inside], 2 * label - 1] = 1
            rows[number], at[number] = k, anchor
            number += 1
    return {
        "tags": tags, "real": real, "judged": judged, "anchors": anchors, "inner": inner, "rows": rows, "at": at, "labels": labels, "bounds": bounds
    }  # fmt: skip


def gold_loss(net: Attributor, h, mask, gold: dict):
    """Tags, anchors, and for each gold anchor the labels and boundaries around it."""
    loss, twice = h.new_zeros(()), h.new_tensor(2.0)
    if (gold["tags"] != -100).any():
        loss = loss + 0.5 * F.cross_entropy(net.tag(h).flatten(0, 1), gold["tags"].flatten(), ignore_index=-100)
    if net.inner is not None:
        score = net.inner(h).squeeze(-1)[gold["judged"]]
        missed = F.binary_cross_entropy_with_logits(score, gold["inner"][gold["judged"]], pos_weight=twice, reduction="sum")
        loss = loss + 0.5 * missed / gold["inner"].sum().clamp(min=16)
    score, anchors = net.anchor(h).squeeze(-1)[gold["real"]], gold["anchors"]
    found = F.binary_cross_entropy_with_logits(score, anchors[gold["real"]], pos_weight=twice, reduction="sum")
    loss = loss + 0.5 * found / anchors.sum().clamp(min=1)
    if len(gold["rows"]):
        out = net.spans(*net.around(h, mask, gold["rows"], gold["at"]))
        labels, bounds = gold["labels"], gold["bounds"]
        known = labels != -100
        loss = loss + 4 * F.cross_entropy(out[..., :4].flatten(0, 1), labels.flatten(), ignore_index=-100)
        edges = F.binary_cross_entropy_with_logits(out[..., 4:][known], bounds[known], reduction="sum")
        loss = loss + 0.5 * edges / len(gold["rows"]) / 6
    return loss
