"""Who or what mentions mean: each mention looks for its nearest antecedents' scores (Lee et al. 2017) over the tokens of `structure.py`.

A document is a batch: its windows are encoded apart, its mentions meet across them. A mention's candidates are the `NEAR` mentions before it, and those
further back that share its head word.
"""
import random
from collections import defaultdict

import torch
import torch.nn as nn
import torch.nn.functional as F

from .batches import Batcher
from .losses import encoded
from .pieces import varied_windows, windows
from .structure import Parsed, items_of, places

NEAR, FAR = 40, 12
# Mentions apart, in buckets: 1, 2, 3, 4, up to 8, 16, 32, further.
BUCKETS = (1, 2, 3, 4, 8, 16, 32)
PERSONS = {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "you", "your", "yours"}
LINKS = 8 + 2 * 2 * 2 * 2 * 2 * 2


class Coreference(nn.Module):
    def __init__(self, width: int, size: int = 128):
        super().__init__()
        self.mention = nn.Sequential(nn.Linear(3 * width, size), nn.GELU(), nn.Dropout(0.1))
        self.later, self.earlier, self.both = nn.Linear(size, size), nn.Linear(size, size), nn.Linear(size, size)
        self.apart, self.alike = nn.Embedding(8, size), nn.Embedding(LINKS - 8, size)
        self.score = nn.Linear(size, 1)

    def mentions(self, t, spans):
        """t: [tokens, width]; spans: [mentions, 3] first, last, head → [mentions, size]"""
        return self.mention(t[spans].flatten(1))

    def forward(self, m, later, earlier, apart, alike):
        """Pairs of mentions [pairs] → how much the earlier is the later's antecedent [pairs]"""
        both = self.both(m[later] * m[earlier])
        x = self.later(m)[later] + self.earlier(m)[earlier] + both + self.apart(apart) + self.alike(alike)
        return self.score(F.gelu(x)).squeeze(-1)


def head_of(tokens, first: int, last: int, heads=None) -> int:
    """The token of a span whose head lies outside of it; the last such one that is no punctuation."""
    up = lambda k: tokens[k].head if heads is None else heads[k]
    tops = [k for k in range(first, last + 1) if not first <= up(k) <= last and tokens[k].tag != "PUNCT"]
    return tops[0] if tops else last


def pairs_of(tokens, spans: list[tuple[int, int, int]]):
    """spans in order: first, last, head → later, earlier, bucket of distance, features of likeness; all lists"""
    later, earlier, apart, alike = [], [], [], []
    words = [tokens[h].word.lower() for _, _, h in spans]
    strings = [" ".join(tokens[k].word.lower() for k in range(f, l + 1)) for f, l, _ in spans]
    tags = [tokens[h].tag for _, _, h in spans]
    by_word = defaultdict(list)
    for i, (f, l, h) in enumerate(spans):
        near = range(max(0, i - NEAR), i)
        far = [j for j in by_word[words[i]] if j < i - NEAR][-FAR:]
        for j in [*far, *near]:
            g, m, k = spans[j]
            if m >= f and g <= l and not (m < f or g > l) and (g <= f and l <= m or f <= g and m <= l):
                continue  # one lies in the other
            later.append(i), earlier.append(j)
            apart.append(sum(i - j > b for b in BUCKETS))
            bits = (
                words[i] == words[j],
                strings[i] == strings[j],
                tags[i] == "PRON",
                tags[j] == "PRON",
                tags[i] == "PROPN" and tags[j] == "PROPN",
                (words[i] in PERSONS) != (words[j] in PERSONS),
            )
            alike.append(sum(int(bit) << n for n, bit in enumerate(bits)))
        by_word[words[i]].append(i)
    return later, earlier, apart, alike


def coreference_batches(batcher: Batcher, all_parsed: list[Parsed], chance: random.Random) -> list[list[dict]]:
    """A batch a document, or part of one of at most some 1,500 pieces."""
    out = []
    for parsed in all_parsed:
        if parsed.document.entities is None:
            continue
        items = items_of(batcher, parsed, varied_windows(parsed.pieces, chance))
        part, count = [], 0
        for item in items:
            if part and count + len(item["ids"]) > 1500:
                out.append(part)
                part, count = [], 0
            part.append({**item, "coreference": True})
            count += len(item["ids"])
        out.append(part)
    chance.shuffle(out)
    return out


def tokens_seen(net, items: list[dict], tensors, half: bool):
    """→ the tokens' vectors [tokens, width]; the windows follow each other"""
    first, last, real = places(items)
    return net.structure.tokens(encoded(net, tensors, half), first, last)[real]


def coreference_targets(items: list[dict], longest: int) -> dict[str, torch.Tensor]:
    """A document's mentions as places of their first, last and head token among the windows' tokens; its pairs, and which of them mean the same."""
    document = items[0]["parsed"].document
    tokens = document.tokens
    # Windows may leave tokens out between them; vectors are by the order of those that are there.
    place = {k: i for i, k in enumerate(k for item in items for k in range(*item["tokens"]))}
    # A window's edge may lie in a token within a mention, and that token may be its head.
    known = [(e, head_of(tokens, e.first, e.last)) for e in document.entities]
    known = [(e, head) for e, head in known if all(k in place for k in (e.first, e.last, head))]
    spans = [(e.first, e.last, head) for e, head in known]
    pairs = pairs_of(tokens, spans)
    later, earlier, apart, alike = (torch.tensor(x, dtype=torch.long) for x in pairs)
    clusters = torch.tensor([int(e.cluster) for e, _ in known], dtype=torch.long)
    first, last, real = places(items)
    return {
        "first": first, "last": last, "are": real, "spans": torch.tensor([[place[k] for k in span] for span in spans], dtype=torch.long),
        "later": later, "earlier": earlier, "apart": apart, "alike": alike, "right": clusters[later] == clusters[earlier],
    }  # fmt: skip


def coreference_loss(net, h, gold: dict):
    t = net.structure.tokens(h, gold["first"], gold["last"])[gold["are"]]
    later = gold["later"]
    if not len(later):
        return t.sum() * 0
    m = net.coreference.mentions(t, gold["spans"])
    score = net.coreference(m, later, gold["earlier"], gold["apart"], gold["alike"])
    # log(sum of right) − log(sum of all), with "none before" worth 0 and right where there is no right one
    zero = score.new_zeros(len(gold["spans"]))
    top = zero.scatter_reduce(0, later, score.detach(), "amax").clamp(min=0)
    e = torch.exp(score - top[later])
    none = torch.exp(-top)
    total = none.index_add(0, later, e)
    good = zero.index_add(0, later, e * gold["right"])
    has = zero.index_add(0, later, gold["right"].float()) > 0
    good = torch.where(has, good, none)
    return (torch.log(total) - torch.log(good.clamp(min=1e-20))).mean()


@torch.no_grad()
def clusters_of(net, parsed: Parsed, batcher: Batcher, spans: list[tuple[int, int, int]], most: int = 128, half: bool = True) -> list[list[int]]:
    """Mentions (first, last, head tokens) of a document → clusters of their numbers, single ones too."""
    net.eval()
    items = items_of(batcher, parsed, windows(parsed.pieces, most))
    vectors = [tokens_seen(net, [item], batcher.tensors([item]), half) for item in items]
    there = [k for item in items for k in range(*item["tokens"])]
    place = {k: i for i, k in enumerate(there)}
    kept = [k for k, span in enumerate(spans) if all(x in place for x in span)]
    t = torch.cat(vectors)
    m = net.coreference.mentions(t, torch.tensor([[place[x] for x in spans[k]] for k in kept]))
    later, earlier, apart, alike = pairs_of(parsed.document.tokens, [spans[k] for k in kept])
    best = {}
    if later:
        score = net.coreference(m, *(torch.tensor(x) for x in (later, earlier, apart, alike)))
        for i, j, s in zip(later, earlier, score.tolist()):
            if s > best.get(i, (0.0, -1))[0]:
                best[i] = (s, j)
    cluster, out = {}, []
    for i in range(len(kept)):
        if i in best:
            cluster[i] = cluster[best[i][1]]
        else:
            cluster[i] = len(out)
            out.append([])
        out[cluster[i]].append(kept[i])
    net.train()
    return out


def conll(gold: list[set], guess: list[set]) -> dict[str, float]:
    """The mean of MUC, B³ and CEAF-e F1 over clusters of mentions; single mentions are left out, as is usual."""
    gold, guess = ([set(c) for c in x if len(c) > 1] for x in (gold, guess))
    counts = [muc(gold, guess), b_cubed(gold, guess), ceaf(gold, guess)]
    return dict(zip(("muc", "b3", "ceaf"), counts))


def muc(gold, guess):
    def side(a, b):
        of = {m: n for n, c in enumerate(b) for m in c}
        right = sum(len(c) - len({of.get(m, ("alone", m)) for m in c}) for c in a)
        return right, sum(len(c) - 1 for c in a)

    return (*side(gold, guess), *side(guess, gold))


def b_cubed(gold, guess):
    def side(a, b):
        of = {m: n for n, c in enumerate(b) for m in c}
        right = sum(sum(of.get(x) == of[m] for x in c) / len(c) for c in a for m in c if m in of)
        return right, sum(len(c) for c in a)

    return (*side(gold, guess), *side(guess, gold))


def ceaf(gold, guess):
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not gold or not guess:
        return 0.0, len(gold), 0.0, len(guess)
    alike = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in guess] for a in gold])
    rows, columns = linear_sum_assignment(-alike)
    total = float(alike[rows, columns].sum())
    return total, len(gold), total, len(guess)


def conll_f1(all_counts: list[dict]) -> dict[str, float]:
    """Counts of documents, summed: recall and precision of each metric → F1 of each and their mean."""
    out = {}
    for name in ("muc", "b3", "ceaf"):
        r, n, p, k = (sum(c[name][i] for c in all_counts) for i in range(4))
        recall, precision = r / max(1e-9, n), p / max(1e-9, k)
        out[name] = 2 * recall * precision / max(1e-9, recall + precision)
    return {**out, "conll": sum(out.values()) / 3}


def score_coreference(net, all_parsed: list[Parsed], batcher: Batcher, read, half: bool = True) -> dict[str, float]:
    """On predicted mentions: `read` is what `read_structure` gave."""
    counts = []
    for parsed, (_, heads, _, found) in zip(all_parsed, read):
        tokens = parsed.document.tokens
        spans = [(f, l, head_of(tokens, f, l, heads)) for f, l in sorted(found, key=lambda x: (x[0], -x[1]))]
        guess = [{spans[k][:2] for k in c} for c in clusters_of(net, parsed, batcher, spans, half=half)] if spans else []
        gold = defaultdict(set)
        for e in parsed.document.entities:
            gold[e.cluster].add((e.first, e.last))
        counts.append(conll(list(gold.values()), guess))
    return conll_f1(counts)
