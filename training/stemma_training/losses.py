import torch
import torch.nn.functional as F

from .network import LABELS, REACH, Attributor
from .polnear import ROLES


def soft_loss(net: Attributor, items: list[dict], tensors, half: bool = True):
    """Against what a teacher saw: each anchor in the measure of its probability."""
    ids, mask, shape = tensors
    with torch.autocast("cpu", torch.bfloat16, enabled=half):
        h = net.encode(ids, mask, shape)
    h = h.float()
    anchors = torch.zeros(ids.shape)
    rows, at, labels, bounds, known, weights = [], [], [], [], [], []
    for k, item in enumerate(items):
        soft = item["soft"]
        anchors[k, : len(item["ids"])] = torch.from_numpy(soft["anchor"]).float()
        for t, low, label, bound in zip(soft["at"], soft["low"], soft["labels"], soft["bounds"]):
            first = low - t + REACH
            span = slice(first, first + len(label))
            l, b, m = torch.zeros(2 * REACH + 1, 4), torch.zeros(2 * REACH + 1, 6), torch.zeros(2 * REACH + 1)
            l[span], b[span], m[span] = torch.from_numpy(label).float(), torch.from_numpy(bound).float(), 1
            rows.append(k), at.append(t), labels.append(l), bounds.append(b), known.append(m)
            weights.append(float(soft["anchor"][t]))
    real = mask.bool()
    found = F.binary_cross_entropy_with_logits(net.anchor(h).squeeze(-1)[real], anchors[real], reduction="sum")
    loss = found / anchors.sum().clamp(min=1)
    if rows:
        out = net.spans(*net.around(h, mask, torch.tensor(rows), torch.tensor(at)))
        m = torch.stack(known) * torch.tensor(weights)[:, None]
        apart = -(torch.stack(labels) * F.log_softmax(out[..., :4], -1)).sum(-1)
        loss = loss + 4 * (apart * m).sum() / m.sum()
        edges = F.binary_cross_entropy_with_logits(out[..., 4:], torch.stack(bounds), reduction="none").sum(-1)
        loss = loss + 0.5 * (edges * m).sum() / sum(weights) / 6
    return loss


def gold_loss(net: Attributor, items: list[dict], tensors, half: bool = True):
    """Tags, anchors, and for each gold anchor the labels and boundaries around it. `half`: bfloat16 in the encoder."""
    ids, mask, shape = tensors
    with torch.autocast("cpu", torch.bfloat16, enabled=half):
        h = net.encode(ids, mask, shape)
    h = h.float()
    anchors, tags = torch.zeros(ids.shape), torch.full(ids.shape, -100)
    inner, real, judged = torch.zeros(ids.shape), mask.bool().clone(), torch.zeros(ids.shape, dtype=torch.bool)
    rows, at, labels, bounds = [], [], [], []
    for k, item in enumerate(items):
        n = len(item["ids"])
        if item["tags"] is not None:
            tags[k, :n] = torch.tensor(item["tags"])
        # A text of another kind teaches what lies within contents, not which outer ones this gold would mark.
        real[k] &= not item.get("only_inner", False)
        if "inner" in item:
            judged[k, :n] = True
        else:  # within a content nobody said whether there is another
            judged[k, :n] = torch.tensor([tag != LABELS["content"] for tag in item["tags"]])
        for anchor, gold in item.get("inner", []):
            inner[k, anchor] = 1
        for anchor, gold in item["anchors"] + item.get("inner", []):
            if (anchor, gold) in item["anchors"] and not item.get("only_inner", False):
                anchors[k, anchor] = 1
            label, bound = torch.full((2 * REACH + 1,), -100), torch.zeros(2 * REACH + 1, 6)
            label[max(0, REACH - anchor) : max(0, min(2 * REACH + 1, REACH - anchor + n))] = 0
            for role in ROLES:
                inside = set(gold[role])
                for t in gold[role]:
                    p = t - anchor + REACH
                    if 0 <= p <= 2 * REACH:
                        label[p] = LABELS[role]
                        bound[p, 2 * LABELS[role] - 2] = float(t - 1 not in inside)
                        bound[p, 2 * LABELS[role] - 1] = float(t + 1 not in inside)
            rows.append(k), at.append(anchor), labels.append(label), bounds.append(bound)
    loss = h.new_zeros(())
    if (tags != -100).any():
        loss = loss + 0.5 * F.cross_entropy(net.tag(h).flatten(0, 1), tags.flatten(), ignore_index=-100)
    if net.inner is not None:
        score = net.inner(h).squeeze(-1)[judged]
        missed = F.binary_cross_entropy_with_logits(score, inner[judged], pos_weight=torch.tensor(2.0), reduction="sum")
        loss = loss + 0.5 * missed / inner.sum().clamp(min=16)
    found = F.binary_cross_entropy_with_logits(
        net.anchor(h).squeeze(-1)[real], anchors[real], pos_weight=torch.tensor(2.0), reduction="sum"
    )
    loss = loss + 0.5 * found / anchors.sum().clamp(min=1)
    if rows:
        out = net.spans(*net.around(h, mask, torch.tensor(rows), torch.tensor(at)))
        labels, bounds = torch.stack(labels), torch.stack(bounds)
        known = labels != -100
        loss = loss + 4 * F.cross_entropy(out[..., :4].flatten(0, 1), labels.flatten(), ignore_index=-100)
        edges = F.binary_cross_entropy_with_logits(out[..., 4:][known], bounds[known], reduction="sum")
        loss = loss + 0.5 * edges / len(rows) / 6
    return loss
