"""What the runtime does of `mentions.py`, for one stretch of tokens and without a batch axis: all that is said of tokens, and the product of first
and last tokens. What is said of a pair beyond that is sums, which the product makes for the few pairs that may be a mention, as `worths` does here.
"""
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from .mentions import Mentions, along

# Of a mention about one token hangs outside of it. Of 18,720 that the weights found in GUM's texts 44 have more than this beyond the one.
LOOSEST = 1.5


class MentionsGraph(nn.Module):
    def __init__(self, net: Mentions):
        super().__init__()
        self.kinds, self.span = net.kind.shape[0], net.kind.shape[1] - 1
        beside = [net.before, net.here, net.after]
        self.beside = nn.Linear(3 * net.here.in_features, net.here.out_features)
        self.beside.weight.data, self.beside.bias.data = torch.cat([one.weight for one in beside], 1), net.here.bias.data
        says = [net.first, net.last, net.mean, net.top]
        self.says = nn.Linear(net.here.out_features, sum(one.out_features for one in says))
        self.says.weight.data, self.says.bias.data = torch.cat([one.weight for one in says]), torch.cat([one.bias for one in says])
        # The channel that is always 1, on both sides of the product, as a bias and a column.
        self.register_buffer("kind", net.kind.data[:, :-1].permute(1, 0, 2).reshape(self.span, -1).clone())
        self.register_buffer("kind_bias", net.kind.data[:, -1].reshape(1, -1).clone())
        # For what is summed outside of the graph; each row's bias stands at its end.
        self.register_buffer("lengths", net.length.weight.data.T.clone())
        self.register_buffer("shape", with_bias(net.shape))
        self.register_buffer("shaped", with_bias(net.shaped))

    def forward(self, own, joined):
        """own: [tokens, width] before its neighbours are mixed in; joined: [tokens], 1 where a token and the one before are of one sentence →
        the product of first and last tokens [kinds, first, last]; what each token says in a mean and as the one that hangs outside [tokens, 2 · kinds]"""
        joined = joined[:, None]
        none = own[:1] * 0
        before, after = torch.cat([none, own[:-1]]) * joined, torch.cat([own[1:] * joined[1:], none])
        says = self.says(own + F.gelu(self.beside(torch.cat([before, own, after], 1))))
        ends, said = says.split([2 * self.span, 2 * self.kinds], 1)
        first, last = F.gelu(ends).split(self.span, 1)
        sides = (first @ self.kind + self.kind_bias).view(-1, self.kinds, self.span + 1).transpose(0, 1)
        return sides[:, :, :-1] @ last.T + sides[:, :, -1:], said


def with_bias(linear: nn.Linear):
    return torch.cat([linear.weight.data, linear.bias.data[:, None]], 1)


def worths(pairs, says, hangs, tables):
    """As the product has it: numbers of one sentence → worth of each kind [kinds, first, last], −∞ where a pair may be none.

    pairs: [kinds, tokens, tokens]; says: [tokens, 2 · kinds]; hangs: [tokens, tokens]; tables: lengths [kinds, lengths], shape [16, 6], shaped [kinds, 17]
    """
    pairs, says, hangs = (torch.from_numpy(np.ascontiguousarray(x)) for x in (pairs, says, hangs))
    lengths, shape, shaped = (torch.from_numpy(x) for x in tables)
    kinds, n = pairs.shape[:2]
    mean, top = says.T.split(kinds)
    one = torch.ones_like(mean[:1])
    tops, five = Mentions.hanging(None, torch.cat([top, one])[None], hangs[None])
    five = five[0]
    far = torch.arange(1, lengths.shape[1] + 1)
    by_length = along(torch.cat([lengths, (1 / far)[None]]), n)
    sums = torch.cat([mean[:, :1] * 0, mean.cumsum(1)], 1)
    scores = pairs + tops[0] + by_length[:-1] + (sums[:, None, 1:] - sums[:, :-1, None]) * by_length[-1]
    inner = F.gelu(torch.einsum("of,fij->oij", shape[:, :-1], five) + shape[:, -1, None, None])
    scores = scores + torch.einsum("ko,oij->kij", shaped[:, :-1], inner) + shaped[:, -1, None, None]
    may = (five[0] <= LOOSEST) & (torch.ones(n, n).triu() > 0) & (torch.ones(n, n).triu(lengths.shape[1]) == 0)
    return scores.masked_fill(~may, -torch.inf).numpy()
