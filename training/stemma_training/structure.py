"""Heads for words: parts of speech, dependency trees, and mentions with their types, all over the encoder that attribution has.

A token is its first and its last word piece. Trees are scored as in Dozat and Manning (2017): who is whose head, and by which relation. Mentions
are scored by their first and last token, each type by itself, so that they may lie in each other; learnt with the loss of Su et al. (2022),
which needs no weight between the few that are mentions and the many that are not.
"""
import random
from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F

from .batches import Batcher
from .losses import encoded
from .pieces import Pieces, pieces_of, varied_windows, windows
from .treebank import ENTITIES, UPOS, Document

# Longer ones are not read as mentions; 51 of 49,542 are.
LONGEST = 40
RELATIONS = """acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj
csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj
nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum root vocative xcomp""".split()


class Structure(nn.Module):
    def __init__(self, size: int, width: int = 192, arc: int = 96, label: int = 48, span: int = 48):
        super().__init__()
        self.token = nn.Sequential(nn.LayerNorm(2 * size), nn.Linear(2 * size, width), nn.GELU())
        self.drop = nn.Dropout(0.1)
        self.tag = nn.Linear(width, len(UPOS))
        # By piece, not by token: whether a token begins there, and whether a sentence does.
        self.begins = nn.Linear(size, 2)
        self.root = nn.Parameter(torch.zeros(width))
        self.dependent, self.head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.relation_dependent, self.relation_head = nn.Linear(width, label), nn.Linear(width, label)
        self.relation = nn.Parameter(torch.randn(len(RELATIONS), label + 1, label + 1) * 0.02)
        self.first, self.last = nn.Linear(width, span), nn.Linear(width, span)
        self.kind = nn.Parameter(torch.randn(len(ENTITIES), span + 1, span + 1) * 0.02)
        self.length = nn.Embedding(LONGEST + 1, len(ENTITIES))
        nn.init.zeros_(self.length.weight)
        self.mention_weight = self.taught_mention_weight = 0.3

    def tokens(self, h, first, last):
        """h: [batch, pieces, size]; first, last: [batch, tokens] pieces → [batch, tokens, width]"""
        at = lambda i: h.gather(1, i[..., None].expand(-1, -1, h.shape[-1]))
        return self.drop(self.token(torch.cat([at(first), at(last)], -1)))

    def forward(self, t):
        """t: [batch, tokens, width] → tags [batch, tokens, 17]; heads [batch, tokens, 1 + tokens], the root first;
        mentions [batch, first, last, 10]"""
        dependent, head = self.dependent(t), self.head(self.above(t))
        heads = dependent @ head.transpose(1, 2) / dependent.shape[-1] ** 0.5
        kinds, span, _ = self.kind.shape
        first = (one(F.gelu(self.first(t))) @ self.kind.permute(1, 0, 2).reshape(span, -1)).unflatten(-1, (kinds, span))
        # [batch, types, first, last]
        mentions = first.transpose(1, 2) @ one(F.gelu(self.last(t))).transpose(1, 2)[:, None]
        at = torch.arange(t.shape[1], device=t.device)
        length = (at[None] - at[:, None]).clamp(0, LONGEST)
        return self.tag(t), heads, mentions.permute(0, 2, 3, 1) + self.length(length)[None]

    def above(self, t):
        """What a token may hang under: the root, then the tokens."""
        return torch.cat([self.root.expand(t.shape[0], 1, -1), t], 1)

    def relations(self, t, heads):
        """t: [batch, tokens, width]; heads: [batch, tokens], 0 for the root → scores of relations [batch, tokens, 51]"""
        dependent, head = one(F.gelu(self.relation_dependent(t))), one(F.gelu(self.relation_head(self.above(t))))
        head = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        count, label, _ = self.relation.shape
        sides = (dependent @ self.relation.permute(1, 0, 2).reshape(label, -1)).unflatten(-1, (count, label))
        return (sides @ head[..., None]).squeeze(-1)


def one(x):
    """With a further channel that is always 1: biaffine, not bilinear."""
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


@dataclass
class Parsed:
    """A treebank's text with its pieces and each token's first and last piece."""

    document: Document
    pieces: Pieces
    first: list[int]
    last: list[int]


def parsed_of(tokenizer, document: Document) -> Parsed:
    pieces = pieces_of(tokenizer, document.id, document.text)
    first, last, at = [], [], 0
    for token in document.tokens:
        while at < len(pieces.offsets) and pieces.offsets[at][1] <= token.start:
            at += 1
        start = at
        while start + 1 < len(pieces.offsets) and pieces.offsets[start + 1][0] < token.end:
            start += 1
        first.append(min(at, len(pieces.offsets) - 1))
        last.append(min(start, len(pieces.offsets) - 1))
    return Parsed(document, pieces, first, last)


def items_of(batcher: Batcher, parsed: Parsed, cuts) -> list[dict]:
    """Windows with the tokens that lie in them; a head or a mention that lies across an edge is not learnt."""
    out, tokens = [], parsed.document.tokens
    for start, end in cuts:
        inside = [k for k in range(len(tokens)) if start <= parsed.first[k] and parsed.last[k] < end]
        if not inside:
            continue
        out.append({**batcher.item(parsed.pieces, start, end), "parsed": parsed, "tokens": (inside[0], inside[-1] + 1)})
    return out


def structure_items(batcher: Batcher, all_parsed: list[Parsed], chance: random.Random) -> list[dict]:
    items = [item for parsed in all_parsed for item in items_of(batcher, parsed, varied_windows(parsed.pieces, chance))]
    chance.shuffle(items)
    return items


def places(items: list[dict]):
    """→ first, last pieces [items, most tokens] in their windows (the marker counts), and which are tokens."""
    most = max(item["tokens"][1] - item["tokens"][0] for item in items)
    first, last = torch.zeros(len(items), most, dtype=torch.long), torch.zeros(len(items), most, dtype=torch.long)
    real = torch.zeros(len(items), most, dtype=torch.bool)
    for k, item in enumerate(items):
        low, high = item["tokens"]
        first[k, : high - low] = torch.tensor([p - item["at"] + 1 for p in item["parsed"].first[low:high]])
        last[k, : high - low] = torch.tensor([p - item["at"] + 1 for p in item["parsed"].last[low:high]])
        real[k, : high - low] = True
    return first, last, real


def same_sentence(items: list[dict], most: int):
    """[items, tokens, 1 + tokens]: which tokens may be a token's head; the root always."""
    number = torch.full((len(items), most), -1)
    for k, item in enumerate(items):
        low, high = item["tokens"]
        number[k, : high - low] = torch.tensor([token.sentence for token in item["parsed"].document.tokens[low:high]])
    return may_hang(number)


def may_hang(number):
    """number: [items, tokens] of each token's sentence, −1 for none → [items, tokens, 1 + tokens]"""
    may = (number[:, :, None] == number[:, None, :]) & (number[:, :, None] >= 0)
    may &= ~torch.eye(number.shape[1], dtype=torch.bool, device=number.device)
    return torch.cat([torch.ones_like(may[:, :, :1]), may], 2)


def structure_targets(items: list[dict], longest: int) -> dict[str, torch.Tensor]:
    """By window and token: first and last piece, which are tokens, which may be a head, tag, head, relation (−100: not learnt); mentions as [window,
    first, last, type] in a list; which windows have mentions marked; by piece whether a token and a sentence begin, and where that is judged."""
    first, last, real = places(items)
    tag, head, relation = (torch.full(real.shape, -100) for _ in range(3))
    begins, within = torch.zeros(len(items), longest, 2), torch.zeros(len(items), longest)
    entities, marked = [], torch.zeros(len(items), dtype=torch.bool)
    for k, item in enumerate(items):
        document, (low, high) = item["parsed"].document, item["tokens"]
        within[k, 1 : len(item["ids"]) - 1] = 1
        for i, token in enumerate(document.tokens[low:high]):
            if token.tag in UPOS:
                tag[k, i] = UPOS.index(token.tag)
            # A token whose head lies past the window teaches nothing of trees.
            if token.head < 0 or low <= token.head < high:
                head[k, i] = 0 if token.head < 0 else token.head - low + 1
                relation[k, i] = RELATIONS.index(token.relation) if token.relation in RELATIONS else -100
            begins[k, first[k, i], 0] = 1
            if low + i == 0 or document.tokens[low + i - 1].sentence != token.sentence:
                begins[k, first[k, i], 1] = 1
        if document.entities is not None:
            marked[k] = True
            for e in document.entities:
                if low <= e.first and e.last < high and e.last - e.first <= LONGEST and e.type in ENTITIES:
                    entities.append((k, e.first - low, e.last - low, ENTITIES.index(e.type)))
    return {
        "first": first, "last": last, "are": real, "may": same_sentence(items, real.shape[1]), "tag": tag, "head": head, "relation": relation,
        "entities": torch.tensor(entities, dtype=torch.long).reshape(-1, 4), "marked": marked, "begins": begins, "within": within,
    }  # fmt: skip


def structure_loss(net, h, gold: dict):
    t = net.structure.tokens(h, gold["first"], gold["last"])
    tags, heads, mentions = net.structure(t)
    heads = heads.masked_fill(~gold["may"], -1e4)
    loss = begins_loss(net, h, gold["begins"], gold["within"])
    loss = loss + F.cross_entropy(tags.flatten(0, 1), gold["tag"].flatten(), ignore_index=-100)
    loss = loss + F.cross_entropy(heads.flatten(0, 1), gold["head"].flatten(), ignore_index=-100)
    relations = net.structure.relations(t, gold["head"].clamp(min=0))
    loss = loss + F.cross_entropy(relations.flatten(0, 1), gold["relation"].flatten(), ignore_index=-100)
    if gold["marked"].any():
        entity = torch.zeros_like(mentions, dtype=torch.bool)
        entity[gold["entities"].unbind(1)] = True
        marked = gold["marked"]
        loss = loss + net.structure.mention_weight * mention_loss(mentions[marked], entity[marked], gold["are"][marked])
    return loss


def begins_loss(net, h, begins, within):
    """h: [batch, pieces, size]; begins: probabilities [batch, pieces, 2]; within: the pieces that are judged"""
    loss = F.binary_cross_entropy_with_logits(net.structure.begins(h), begins, reduction="none")
    return (loss * within[..., None]).sum() / within.sum()


@torch.no_grad()
def score_begins(net, all_parsed: list[Parsed], batcher: Batcher, most: int = 128, half: bool = True) -> dict[str, float]:
    """F1 of the pieces where tokens and sentences begin."""
    net.eval()
    hits, real, guessed = [0, 0], [0, 0], [0, 0]
    for parsed in all_parsed:
        tokens = parsed.document.tokens
        starts = {parsed.first[i] for i in range(len(tokens)) if i == 0 or tokens[i - 1].sentence != tokens[i].sentence}
        gold, mine = (set(parsed.first), starts), (set(), set())
        for start, end in windows(parsed.pieces, most):
            h = encoded(net, batcher.tensors([batcher.item(parsed.pieces, start, end)]), half)
            for at, kind in torch.nonzero(net.structure.begins(h)[0, 1:-1] > 0).tolist():
                mine[kind].add(start + at)
        for kind in (0, 1):
            hits[kind] += len(gold[kind] & mine[kind])
            real[kind] += len(gold[kind])
            guessed[kind] += len(mine[kind])
    net.train()
    tokens, sentences = (2 * hits[k] / max(1, real[k] + guessed[k]) for k in (0, 1))
    return {"tokens begin": tokens, "sentences begin": sentences}


def mention_loss(scores, gold, real):
    """scores, gold: [batch, first, last, types]"""
    may = may_be_mentions(real)[..., None].expand_as(scores)
    # [batch · types, first · last]
    flat = lambda x: x.permute(0, 3, 1, 2).flatten(2).flatten(0, 1)
    s, g, m = flat(scores), flat(gold), flat(may)
    zero = torch.zeros_like(s[:, :1])
    wrong = torch.cat([zero, s.masked_fill(~m | g, -1e4)], 1).logsumexp(1)
    missed = torch.cat([zero, (-s).masked_fill(~g, -1e4)], 1).logsumexp(1)
    return (wrong + missed).mean()


def may_be_mentions(real):
    """real: [batch, tokens] → [batch, first, last]"""
    at = torch.arange(real.shape[1], device=real.device)
    length = at[None] - at[:, None]
    return ((length >= 0) & (length <= LONGEST))[None] & real[:, :, None] & real[:, None, :]


@torch.no_grad()
def read_structure(net, all_parsed: list[Parsed], batcher: Batcher, most: int = 128, half: bool = True):
    """Gold sentences and tokens → by document: tags, heads (-1: root), relations by token; mentions {(first, last): (type, score)}."""
    net.eval()
    out = []
    for parsed in all_parsed:
        tokens = parsed.document.tokens
        tags, heads, relations, found = [""] * len(tokens), [-1] * len(tokens), ["dep"] * len(tokens), {}
        for item in items_of(batcher, parsed, windows(parsed.pieces, most)):
            first, last, real = places([item])
            t = net.structure.tokens(encoded(net, batcher.tensors([item]), half), first, last)
            tag, head, mention = net.structure(t)
            head = head.masked_fill(~same_sentence([item], real.shape[1]), -1e4)[0]
            low, high = item["tokens"]
            chosen = [0] * (high - low)
            for group in sentences_of(tokens, low, high):
                rows = [k - low for k in group]
                scores = head[rows][:, [0] + [r + 1 for r in rows]].log_softmax(-1).numpy()
                for r, up in zip(rows, tree_of(scores)):
                    up = 0 if up == 0 else rows[up - 1] + 1
                    heads[low + r], chosen[r] = -1 if up == 0 else low + up - 1, up
            labels = net.structure.relations(t, torch.tensor([chosen]))[0]
            labels[:, RELATIONS.index("root")] = -1e4
            for r, best in enumerate(labels.argmax(-1).tolist()):
                relations[low + r] = "root" if chosen[r] == 0 else RELATIONS[best]
            for r, t in enumerate(tag[0].argmax(-1).tolist()):
                tags[low + r] = UPOS[t]
            score, kind = mention[0].max(-1)
            for i, j in torch.nonzero(score > 0).tolist():
                if 0 <= j - i <= LONGEST:
                    found[low + i, low + j] = (ENTITIES[int(kind[i, j])], float(score[i, j]))
        out.append((tags, heads, relations, found))
    net.train()
    return out


def sentences_of(tokens, low: int, high: int) -> list[list[int]]:
    out = []
    for k in range(low, high):
        if out and tokens[out[-1][-1]].sentence == tokens[k].sentence:
            out[-1].append(k)
        else:
            out.append([k])
    return out


def tree_of(scores) -> list[int]:
    """scores: [tokens, 1 + tokens] → heads, 0 for the one root: the best tree (Chu and Liu 1965, Edmonds 1967), tried for each root."""
    n = len(scores)
    greedy = scores.argmax(1)
    if sum(greedy == 0) == 1 and not any(cycle_from(greedy, k) for k in range(1, n + 1)):
        return greedy.tolist()
    best, most = None, -1e18
    for root in sorted(range(n), key=lambda k: -scores[k, 0])[:4]:
        only = scores.copy()
        only[:, 0] = -1e6
        only[root, 0] = scores[root, 0]
        heads = edmonds(only)
        value = sum(only[k, up] for k, up in enumerate(heads))
        if value > most:
            best, most = heads, value
    return best


def cycle_from(heads, at: int) -> list[int]:
    """Tokens count from 1; → the cycle that `at` leads into, if it does."""
    seen, k = [], at
    while k != 0:
        if k in seen:
            return seen[seen.index(k) :]
        seen.append(k)
        k = int(heads[k - 1])
    return []


def edmonds(scores) -> list[int]:
    import numpy as np

    n = len(scores)
    scores = scores.copy()
    for k in range(n):
        scores[k, k + 1] = -1e9
    heads = scores.argmax(1)
    cycle = next((c for k in range(1, n + 1) if (c := cycle_from(heads, k))), None)
    if cycle is None:
        return heads.tolist()
    # The cycle becomes one token, the last.
    rest = [k for k in range(1, n + 1) if k not in cycle]
    inside = sum(scores[k - 1, heads[k - 1]] for k in cycle)
    small = np.full((len(rest) + 1, len(rest) + 2), -1e9)
    leave, enter = {}, {}
    for a, k in enumerate(rest):
        small[a, 0] = scores[k - 1, 0]
        for b, j in enumerate(rest):
            small[a, b + 1] = scores[k - 1, j]
        best = max(cycle, key=lambda c: scores[k - 1, c])
        leave[a], small[a, len(rest) + 1] = best, scores[k - 1, best]
    for b, j in enumerate([0, *rest]):
        best = max(cycle, key=lambda c: scores[c - 1, j] - scores[c - 1, heads[c - 1]])
        enter[b] = best
        small[len(rest), b] = inside + scores[best - 1, j] - scores[best - 1, heads[best - 1]]
    solved = edmonds(small)
    out = heads.copy()
    for a, k in enumerate(rest):
        up = solved[a]
        out[k - 1] = 0 if up == 0 else leave[a] if up == len(rest) + 1 else rest[up - 1]
    up = solved[len(rest)]
    out[enter[up] - 1] = 0 if up == 0 else rest[up - 1]
    return out.tolist()


def score_structure(all_parsed: list[Parsed], read) -> dict[str, float]:
    """UPOS accuracy, unlabelled and labelled attachment (relations without their subtypes beside it), mentions by span and type."""
    seen = tag_right = arc_right = both_right = plain_right = guessed = real = hits = 0
    for parsed, (tags, heads, relations, found) in zip(all_parsed, read):
        for k, token in enumerate(parsed.document.tokens):
            seen += 1
            tag_right += tags[k] == token.tag
            if heads[k] == token.head:
                arc_right += 1
                both_right += relations[k] == token.relation
                plain_right += relations[k].split(":")[0] == token.relation.split(":")[0]
        if parsed.document.entities is not None:
            gold = {(e.first, e.last, e.type) for e in parsed.document.entities}
            mine = {(*span, kind) for span, (kind, _) in found.items()}
            guessed, real, hits = guessed + len(mine), real + len(gold), hits + len(mine & gold)
    f1 = 2 * hits / max(1, guessed + real)
    return {"upos": tag_right / seen, "uas": arc_right / seen, "las": both_right / seen, "las plain": plain_right / seen, "mentions": f1}
