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

    def forward(self, pieces, hangs, same):
        """pieces: [batch, tokens, 2 · size], those of each token's first and last piece; hangs: [batch, tokens, 1 + tokens], the likelihood of
        each head, the root first, nothing outside of the sentence; same: [batch, tokens, tokens], 1 where two are of one sentence → how much the
        tokens from a row's to a column's are a mention of each kind [batch, first, last, kinds]"""
        h = self.drop(F.gelu(self.token(self.drop(self.norm(pieces)))))
        beside = torch.diagonal(same, 1, 1, 2)[..., None]
        none = h[:, :1] * 0
        before, after = torch.cat([none, h[:, :-1] * beside], 1), torch.cat([h[:, 1:] * beside, none], 1)
        h = self.drop(h + F.gelu(self.before(before) + self.here(h) + self.after(after)))
        kinds, span, _ = self.kind.shape
        first = (one(F.gelu(self.first(h))) @ self.kind.permute(1, 0, 2).reshape(span, -1)).unflatten(-1, (kinds, span))
        scores = (first.transpose(1, 2) @ one(F.gelu(self.last(h))).transpose(1, 2)[:, None]).permute(0, 2, 3, 1)
        n = h.shape[1]
        at = torch.arange(n, device=h.device)
        length = (at[None] - at[:, None]).clamp(0, LONGEST)
        scores = scores + self.length(length)[None] + within(self.mean(h)) / (length + 1)[None, :, :, None]
        tops, shape = self.hanging(torch.cat([self.top(h), torch.ones_like(h[..., :1])], -1), hangs[:, :, 1:])
        return scores + tops + self.shaped(F.gelu(self.shape(shape)))

    def hanging(self, says, hangs):
        """says: [batch, tokens, kinds + 1], the last always 1; hangs: [batch, tokens, tokens] → what the tokens of a stretch say that hang on one
        outside of it [batch, first, last, kinds], and the stretch's shape: how many those are, less one, and how far from one; how many outside
        hang on it; whether the token before it does, and the one after it"""
        n = says.shape[1]
        sums = F.pad(hangs.cumsum(2), (1, 0))  # likelihood that a token hangs on one before the j-th
        below = F.pad((sums[..., None] * says[:, :, None]).cumsum(1), (0, 0, 0, 0, 1, 0))
        corner = torch.diagonal(below, 0, 1, 2).transpose(1, 2)
        inside = corner[:, None, 1:] - below[:, :n, 1:] - below[:, 1:, :n].transpose(1, 2) + corner[:, :n, None]
        outward = within(says) - inside
        tops, count = outward[..., :-1], outward[..., -1:]
        ones = says[..., -1:]
        inward = within(hangs.sum(1)[..., None]) - (within(ones) - count)
        left = F.pad(sums[:, :-1], (0, 0, 1, 0))
        left = left[:, :, 1:] - torch.diagonal(left[:, :, :n], 0, 1, 2)[..., None]
        right = F.pad(sums[:, 1:], (0, 0, 0, 1))
        right = torch.diagonal(right[:, :, 1:], 0, 1, 2)[..., None] - right[:, :, :n]
        return tops, torch.cat([count - 1, (count - 1).abs(), inward, left[..., None], right.transpose(1, 2)[..., None]], -1)


def within(values):
    """[batch, tokens, kinds] → the sum over the tokens from a row's to a column's [batch, first, last, kinds]"""
    sums = F.pad(values.cumsum(1), (0, 0, 1, 0))
    return sums[:, None, 1:] - sums[:, :-1, None]


def hanging_likelihoods(structure, t, same):
    """t: [batch, tokens, width] of structure.py; same: [batch, tokens, tokens] → [batch, tokens, 1 + tokens]"""
    heads = structure.dependent(t) @ structure.head(structure.above(t)).transpose(1, 2) / structure.dependent.out_features**0.5
    eye = torch.eye(t.shape[1], device=t.device)
    may = torch.cat([torch.ones_like(same[:, :, :1]), same * (1 - eye)], 2)
    return (heads + (may - 1) * 1e4).softmax(-1) * same.amax(2, keepdim=True)
