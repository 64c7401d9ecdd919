"""Mentions over an encoder that stays as it is: which tokens are one, and of which type, from the encoder's numbers and the tree's.

The numbers of a token are those of its first and last piece, put together for this alone, and mixed with its neighbours'. A stretch is worth
what its first and last token say together (a biaffine product, each type by itself), what its tokens say on average, and what the tree says: a
mention hangs by one token on one outside of it, and that token says what it is. How much hangs where is a matter of likelihood, not of one tree:
`hangs` holds, for each token, the likelihood of each head. All of it is linear in the pairs of tokens.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from .structure import LONGEST, one


class Mentions(nn.Module):
    def __init__(self, size: int, kinds: int, width: int = 256, span: int = 64, drop: float = 0.3):
        super().__init__()
        self.norm, self.token, self.drop = nn.LayerNorm(2 * size), nn.Linear(2 * size, width), nn.Dropout(drop)
        # What stands beside a token in its sentence.
        self.before, self.here, self.after = (nn.Linear(width, width, bias=k == 1) for k in range(3))
        self.first, self.last = nn.Linear(width, span), nn.Linear(width, span)
        self.kind = nn.Parameter(torch.randn(kinds, span + 1, span + 1) * 0.02)
        self.length = nn.Embedding(LONGEST + 1, kinds)
        nn.init.zeros_(self.length.weight)
        self.mean, self.top = nn.Linear(width, kinds), nn.Linear(width, kinds)
        self.shape, self.shaped = nn.Linear(5, 16), nn.Linear(16, kinds)
        nn.init.zeros_(self.shaped.weight)

    def forward(self, pieces, hangs, beside):
        """pieces: [batch, tokens, 2 · size], those of each token's first and last piece; hangs: [batch, tokens, tokens], the likelihood that one
        hangs on another, nothing outside of the sentence; beside: [batch, tokens − 1], 1 where a token and the next are of one sentence → how much the
        tokens from a row's to a column's are a mention of each kind [batch, kinds, first, last]"""
        h = self.drop(F.gelu(self.token(self.drop(self.norm(pieces)))))
        none = h[:, :1] * 0
        before, after = torch.cat([none, h[:, :-1] * beside[..., None]], 1), torch.cat([h[:, 1:] * beside[..., None], none], 1)
        h = self.drop(h + F.gelu(self.before(before) + self.here(h) + self.after(after)))
        kinds, span, _ = self.kind.shape
        first = (one(F.gelu(self.first(h))) @ self.kind.permute(1, 0, 2).reshape(span, -1)).unflatten(-1, (kinds, span))
        scores = first.transpose(1, 2) @ one(F.gelu(self.last(h))).transpose(1, 2)[:, None]
        sums = before_each(self.mean(h).transpose(1, 2), 2)
        by_length = along(torch.cat([self.length.weight.T, 1 / torch.arange(1, LONGEST + 2, device=h.device)[None]]), h.shape[1])
        scores = scores + by_length[:-1] + (sums[:, :, None, 1:] - sums[:, :, :-1, None]) * by_length[-1]
        tops, shape = self.hanging(torch.cat([self.top(h), torch.ones_like(h[..., :1])], -1).transpose(1, 2), hangs)
        shaped = self.shaped.weight @ F.gelu(self.shape.weight @ shape.flatten(2) + self.shape.bias[:, None]) + self.shaped.bias[:, None]
        return scores + tops + shaped.unflatten(2, tops.shape[2:])

    def hanging(self, says, hangs):
        """says: [batch, kinds + 1, tokens], the last always 1; hangs: [batch, tokens, tokens] → what the tokens of a stretch say that hang on one
        outside of it [batch, kinds, first, last], and the stretch's shape [batch, 5, first, last]: how many those are, less one, and how far from
        one; how many outside hang on it; whether the token before it does, and the one after it"""
        n = says.shape[2]
        upto = before_each(hangs, 2)  # [batch, token, edge]: that it hangs on one before the edge
        # What the tokens before one edge say, as far as they hang on one before another: [batch, kinds + 1, edge, edge].
        below = before_each(says[..., None] * upto[:, None], 2)
        at = torch.arange(n + 1, device=hangs.device)
        own, said = below[:, :, at, at], before_each(says, 2)
        both = below + below.transpose(2, 3)
        outward = (said - own)[:, :, None, 1:] - (said + own)[:, :, :-1, None] + both[:, :, :-1, 1:]
        count = outward[:, -1]
        hung = before_each(hangs.sum(1), 1)
        length = at[None, 1:] - at[:-1, None]
        inward = hung[:, None, 1:] - hung[:, :-1, None] - length + count
        none = upto[:, :1] * 0
        left = torch.cat([none, upto[:, :-1]], 1)
        left = left[:, :, 1:] - left[:, at[:-1], at[:-1]][..., None]
        right = torch.cat([upto[:, 1:], none], 1)
        right = (right[:, at[:-1], at[1:]][..., None] - right[:, :, :-1]).transpose(1, 2)
        return outward[:, :-1], torch.stack([count - 1, (count - 1).abs(), inward, left, right], 1)


def before_each(values, axis: int):
    """Sums of what stands before each edge, along an axis: n → n + 1"""
    return torch.cat([values.narrow(axis, 0, 1) * 0, values.cumsum(axis)], axis)


def along(by_length, n: int):
    """by_length: [kinds, lengths] → [kinds, first, last], n of each, by how far the last is from the first; below the diagonal as on it. Each row
    is the one before, moved on by one: numbers are laid out once and cut into rows that are one shorter."""
    far = torch.arange(1 - n, n + 1, device=by_length.device).clamp(0, by_length.shape[1] - 1)
    rows = by_length[:, far][:, None].expand(-1, n, -1).flatten(1)
    return rows[:, n - 1 : n - 1 + n * (2 * n - 1)].unflatten(1, (n, 2 * n - 1))[:, :, :n]


def hanging_likelihoods(structure, t, same):
    """t: [batch, tokens, width] of structure.py; same: [batch, tokens, tokens], 1 where two are of one sentence → [batch, tokens, tokens]"""
    heads = structure.dependent(t) @ structure.head(structure.above(t)).transpose(1, 2) / structure.dependent.out_features**0.5
    return likelihoods(heads, same)


def likelihoods(heads, same):
    """heads: [batch, tokens, 1 + tokens], the root first; a token of no sentence hangs on none"""
    may = torch.cat([torch.ones_like(same[:, :, :1]), same * (1 - torch.eye(same.shape[1], device=same.device))], 2)
    return (heads + (may - 1) * 1e4).softmax(-1)[:, :, 1:] * same
