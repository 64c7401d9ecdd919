"""What teachers see in a batch, on the spot: where there is a fast machine, nothing need be kept (compare soften.py).

Teachers are networks like the one that learns, each with its own encoder; their word pieces must be the same, their numbers may differ.
"""
import torch
import torch.nn.functional as F

from .losses import SPAN, encoded
from .network import REACH, Attributor
from .structure import begins_loss, may_be_mentions, may_hang

# Anchors less likely than this are not taught.
LEAST = 0.1


def numbers_between(ours, theirs) -> torch.Tensor:
    """Tokenizers → the teacher's number of each of our pieces [vocabulary]."""
    markers = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[UNK]": "<unk>"}
    their = theirs.get_vocab()
    out = torch.zeros(ours.get_vocab_size(), dtype=torch.long)
    for piece, number in ours.get_vocab().items():
        out[number] = their.get(piece, their.get(markers.get(piece, piece), their.get("[UNK]", 0)))
    return out


@torch.no_grad()
def teach(nets: list[Attributor], numbers, tensors, gold: dict | None, half: bool, words_alone: bool = False) -> dict[str, torch.Tensor]:
    """→ what `soft_loss` and `taught_structure_loss` learn from, the teachers averaged. `gold`: structure_targets, where the tokens are known;
    else the teachers say where tokens and sentences begin. `words_alone`: attributions are learnt from others."""
    ids, mask, shape = tensors
    hidden = [encoded(net, (numbers[ids], mask, shape), half) for net in nets]
    mean = lambda values: sum(values) / len(nets)
    over = lambda score: mean(score(net, h) for net, h in zip(nets, hidden))
    seen = {}
    if gold is None and not words_alone:
        seen.update(attributions(nets, hidden, mask, over))
    if nets[0].structure is None:
        return seen
    begins = over(lambda net, h: torch.sigmoid(net.structure.begins(h)))
    tokens = gold if gold is not None else tokens_of(begins, mask)
    words = [net.structure.tokens(h, tokens["first"], tokens["last"]) for net, h in zip(nets, hidden)]
    read = [net.structure(t) for net, t in zip(nets, words)]
    heads = mean(torch.softmax(head.masked_fill(~tokens["may"], -1e4), -1) for _, head, _ in read)
    best = heads.argmax(-1)
    return {
        **seen, "first": tokens["first"], "last": tokens["last"], "are": tokens["are"], "may": tokens["may"], "begins": begins, "within": inside(mask),
        "tags": mean(torch.softmax(tag, -1) for tag, _, _ in read), "heads": heads, "best": best,
        "relations": mean(torch.softmax(net.structure.relations(t, best), -1) for net, t in zip(nets, words)),
        "mentions": mean(torch.sigmoid(mention) for _, _, mention in read),
    }  # fmt: skip


def attributions(nets, hidden, mask, over) -> dict[str, torch.Tensor]:
    anchors = over(lambda net, h: torch.sigmoid(net.anchor(h).squeeze(-1))) * mask
    seen, likely, within = {"anchors": anchors}, anchors, inside(mask)
    if nets[0].inner is not None:
        seen["inner"] = over(lambda net, h: torch.sigmoid(net.inner(h).squeeze(-1))) * mask
        likely = torch.maximum(anchors, seen["inner"])
    rows, at = torch.nonzero((likely > LEAST) & (within > 0), as_tuple=True)
    place = at[:, None] + torch.arange(-REACH, REACH + 1, device=at.device)[None]
    lengths = mask.sum(1)
    known = ((place >= 0) & (place < lengths[rows][:, None])).float()
    labels, bounds = known.new_zeros(len(rows), SPAN, 4), known.new_zeros(len(rows), SPAN, 6)
    for net, h in zip(nets, hidden):
        out = net.spans(*net.around(h, mask, rows, at))
        labels += torch.softmax(out[..., :4], -1) / len(nets)
        bounds += torch.sigmoid(out[..., 4:]) / len(nets)
    return {**seen, "rows": rows, "at": at, "known": known, "labels": labels, "bounds": bounds, "weight": likely[rows, at]}


def inside(mask):
    """mask: [batch, pieces] → 1 where a piece is none of the markers at both ends"""
    out = mask.float()
    out[:, 0] = 0
    out.scatter_(1, mask.sum(1, keepdim=True) - 1, 0)
    return out


def tokens_of(begins, mask) -> dict[str, torch.Tensor]:
    """begins: probabilities [batch, pieces, 2] → first and last piece of each token, which are tokens, what may hang under what"""
    within = inside(mask) > 0
    opens = (begins[..., 0] > 0.5) & within
    opens[:, 1] = within[:, 1]
    starts = (begins[..., 1] > 0.5) & opens
    number = opens.cumsum(1) - 1
    counts = opens.sum(1)
    most = max(1, int(counts.max()))
    first, last, sentence = (begins.new_zeros(len(mask), most + 1, dtype=torch.long) for _ in range(3))
    places = torch.arange(mask.shape[1], device=mask.device).expand_as(mask)
    # What is no token's goes to a column that is cut off.
    first.scatter_(1, torch.where(opens, number, most), places)
    last.scatter_reduce_(1, torch.where(within & (number >= 0), number, most), places, "amax")
    sentence.scatter_(1, torch.where(opens, number, most), starts.cumsum(1))
    are = torch.arange(most, device=mask.device)[None] < counts[:, None]
    sentence = sentence[:, :most].masked_fill(~are, -1)
    return {"first": first[:, :most] * are, "last": last[:, :most] * are, "are": are, "may": may_hang(sentence)}


def taught_structure_loss(net: Attributor, h, seen: dict):
    """Cross entropy against the teachers' probabilities, over the teachers' tokens."""
    t = net.structure.tokens(h, seen["first"], seen["last"])
    tags, heads, mentions = net.structure(t)
    are = seen["are"]
    apart = lambda scores, probabilities: -(probabilities * F.log_softmax(scores, -1)).sum(-1)[are].mean()
    loss = begins_loss(net, h, seen["begins"], seen["within"]) + apart(tags, seen["tags"])
    loss = loss + apart(heads.masked_fill(~seen["may"], -1e4), seen["heads"])
    loss = loss + apart(net.structure.relations(t, seen["best"]), seen["relations"])
    may = may_be_mentions(are)
    if not net.structure.taught_mention_weight:
        return loss
    wanted = seen["mentions"][may]
    missed = F.binary_cross_entropy_with_logits(mentions[may], wanted, reduction="sum") / wanted.sum().clamp(min=1)
    return loss + net.structure.taught_mention_weight * missed
