"""`mentions.py` for one stretch of tokens, in as few steps as the runtime needs: matrices that read the same are one, and nothing has a batch axis."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from .mentions import Mentions, along


class MentionsGraph(nn.Module):
    def __init__(self, net: Mentions):
        super().__init__()
        kinds, self.span = net.kind.shape[0], net.kind.shape[1] - 1
        self.kinds, self.norm, self.token = kinds, net.norm, net.token
        beside = [net.before, net.here, net.after]
        self.beside = nn.Linear(3 * net.here.in_features, net.here.out_features)
        self.beside.weight.data, self.beside.bias.data = torch.cat([one.weight for one in beside], 1), net.here.bias.data
        says = [net.first, net.last, net.mean, net.top]
        self.says = nn.Linear(net.here.out_features, sum(one.out_features for one in says))
        self.says.weight.data, self.says.bias.data = torch.cat([one.weight for one in says]), torch.cat([one.bias for one in says])
        # The channel that is always 1, on both sides of the product, as a bias and a column.
        self.register_buffer("kind", net.kind.data[:, :-1].permute(1, 0, 2).reshape(self.span, -1).clone())
        self.register_buffer("kind_bias", net.kind.data[:, -1].reshape(1, -1).clone())
        lengths = net.length.weight.shape[0]
        self.register_buffer("lengths", torch.cat([net.length.weight.data.T, 1 / torch.arange(1.0, lengths + 1)[None]]))
        self.shape, self.shaped = net.shape, net.shaped

    def forward(self, pieces, hangs, beside):
        """pieces: [tokens, 2 · size]; hangs: [tokens, tokens]; beside: [tokens − 1, 1] → [kinds, first, last]"""
        n = pieces.shape[0]
        h = F.gelu(self.token(self.norm(pieces)))
        none = h[:1] * 0
        around = torch.cat([torch.cat([none, h[:-1] * beside]), h, torch.cat([h[1:] * beside, none])], 1)
        says = self.says(h + F.gelu(self.beside(around)))
        ends, mean, top = says.split([2 * self.span, self.kinds, self.kinds], 1)
        first, last = F.gelu(ends).split(self.span, 1)
        sides = (first @ self.kind + self.kind_bias).view(-1, self.kinds, self.span + 1).transpose(0, 1)
        by_length = along(self.lengths, n)
        edge = torch.arange(n + 1, device=h.device)
        # Sums before each edge, of all that is summed along the tokens: means, tops and 1, and how much hangs on each token.
        one = torch.ones_like(mean[:, :1])
        summed = torch.cat([mean, top, one, hangs.sum(0)[:, None]], 1).T
        summed = torch.cat([summed[:, :1] * 0, summed.cumsum(1)], 1)
        means, said, hung = summed.split([self.kinds, self.kinds + 1, 1])
        scores = sides[:, :, :-1] @ last.T + sides[:, :, -1:] + by_length[:-1]
        scores = scores + (means[:, None, 1:] - means[:, :-1, None]) * by_length[-1]
        upto = torch.cat([hangs[:, :1] * 0, hangs.cumsum(1)], 1)
        below = torch.cat([top, one], 1).T[:, :, None] * upto
        below = torch.cat([below[:, :1] * 0, below.cumsum(1)], 1)
        own = on_diagonal(below)
        both = (below + below.transpose(1, 2))[:, :-1, 1:]
        outward = (said - own)[:, None, 1:] - (said + own)[:, :-1, None] + both
        count = outward[-1]
        far = edge[None, 1:] - edge[:-1, None]
        inward = hung[:, 1:] - hung[:, :-1].T - far + count
        none = upto[:1] * 0
        left = torch.cat([none, upto[:-1]])
        left = left[:, 1:] - on_diagonal(left[:, :-1])[:, None]
        right = torch.cat([upto[1:], none])
        right = (on_diagonal(right[:, 1:])[:, None] - right[:, :-1]).T
        shape = torch.stack([count - 1, (count - 1).abs(), inward, left, right]).flatten(1)
        shaped = self.shaped.weight @ F.gelu(self.shape.weight @ shape + self.shape.bias[:, None]) + self.shaped.bias[:, None]
        return scores + outward[:-1] + shaped.view(self.kinds, n, n)


def on_diagonal(square):
    """[…, n, n] → […, n], by one look-up in what is laid out flat."""
    n = square.shape[-1]
    return square.flatten(-2)[..., torch.arange(n, device=square.device) * (n + 1)]
