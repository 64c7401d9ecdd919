"""The encoder and the attribution head.

An attribution is found by its *anchor*, the first piece of its cue. For each anchor every piece within ±REACH gets a label (none,
source, cue, content) and six boundary scores (start and end of each role).
"""
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import AutoConfig, AutoModel

REACH = 100
LABELS = {"source": 1, "cue": 2, "content": 3}
SHAPES = 32


class Encoder(nn.Module):
    """A BERT-like or MPNet encoder that is told the shape of each piece. Below `frozen` layers nothing is learnt."""

    def __init__(self, folder: str, frozen: int):
        super().__init__()
        self.frozen = frozen
        config = AutoConfig.from_pretrained(folder)
        self.is_mpnet = config.model_type == "mpnet"
        # A folder without weights will do for a network that is given its own.
        if (Path(folder) / "model.safetensors").exists():
            self.stack = AutoModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="eager")
        else:
            self.stack = AutoModel.from_config(config, add_pooling_layer=False, attn_implementation="eager")
        self.size = self.stack.config.hidden_size
        self.shape = nn.Embedding(SHAPES, self.size, padding_idx=0)
        nn.init.normal_(self.shape.weight, std=0.01)
        with torch.no_grad():
            self.shape.weight[0] = 0
        if self.is_mpnet:
            for part in [self.stack.embeddings, *self.stack.encoder.layer[:frozen]]:
                part.requires_grad_(False)

    def keep(self, plan: list[dict[str, list[int]]]) -> None:
        """Takes heads and inner channels out of each BERT layer: `plan` has {"heads": […], "inner": […]}, those that stay."""
        each = self.stack.config.hidden_size // self.stack.config.num_attention_heads
        for layer, stay in zip(self.stack.encoder.layer, plan):
            rows = torch.tensor([h * each + i for h in stay["heads"] for i in range(each)])
            inner = torch.tensor(stay["inner"])
            own = layer.attention.self
            own.query, own.key, own.value = (some_rows(part, rows) for part in (own.query, own.key, own.value))
            layer.attention.output.dense = some_columns(layer.attention.output.dense, rows)
            layer.intermediate.dense = some_rows(layer.intermediate.dense, inner)
            layer.output.dense = some_columns(layer.output.dense, inner)

    def forward(self, ids, mask, shape):
        """ids, mask, shape: [batch, pieces] → [batch, pieces, size]"""
        if not self.is_mpnet:
            words = self.stack.embeddings.word_embeddings(ids) + self.shape(shape)
            return self.stack(inputs_embeds=words, attention_mask=mask).last_hidden_state
        # No gradient passes the frozen layers, so the shapes come in above them.
        layers, keep = self.stack.encoder, (1 - mask[:, None, None, :]).float() * -1e4
        with torch.no_grad():
            h = self.stack.embeddings(input_ids=ids)
            bias = layers.compute_position_bias(h)
            for layer in layers.layer[: self.frozen]:
                h = layer(h, keep, position_bias=bias)[0]
        h, bias = h + self.shape(shape), layers.compute_position_bias(h)
        for layer in layers.layer[self.frozen :]:
            h = layer(h, keep, position_bias=bias)[0]
        return h


def some_rows(linear: nn.Linear, rows: torch.Tensor) -> nn.Linear:
    out = nn.Linear(linear.in_features, len(rows))
    out.weight.data, out.bias.data = linear.weight.data[rows].clone(), linear.bias.data[rows].clone()
    return out


def some_columns(linear: nn.Linear, columns: torch.Tensor) -> nn.Linear:
    out = nn.Linear(len(columns), linear.out_features)
    out.weight.data, out.bias.data = linear.weight.data[:, columns].clone(), linear.bias.data.clone()
    return out


class Attributor(nn.Module):
    """`plan`: what stays of each layer (prune.py). `width`: channels of the head. `kernels`: (size, dilation) of its convolutions along the text."""

    def __init__(
        self,
        folder: str,
        frozen: int,
        width: int,
        kernels: list[tuple[int, int]],
        plan: list[dict] | None = None,
        nested: bool = False,
    ):
        super().__init__()
        self.encoder = Encoder(folder, frozen)
        if plan is not None:
            self.encoder.keep(plan)
        size = self.encoder.size
        self.anchor = nn.Sequential(nn.LayerNorm(size), nn.Linear(size, 1))
        # Heads for words and for what mentions mean (structure.py, coreference.py), where a run learns them.
        self.structure = self.coreference = None
        # Anchors of attributions within another's content; the gold without nesting knows none.
        self.inner = nn.Sequential(nn.LayerNorm(size), nn.Linear(size, 1)) if nested else None
        if self.inner is not None:
            nn.init.constant_(self.inner[1].bias, -5.0)  # they are rare: about one piece in 150
        self.tag = nn.Linear(size, 4)
        self.key, self.query = nn.Linear(size, width), nn.Linear(size, width)
        self.distance, self.norm = nn.Embedding(2 * REACH + 1, width), nn.LayerNorm(width)
        self.convolutions = nn.ModuleList(
            nn.Conv1d(width, width, kernel, padding=kernel // 2 * dilation, dilation=dilation) for kernel, dilation in kernels
        )
        self.out, self.drop = nn.Linear(width, 10), nn.Dropout(0.1)
        nn.init.normal_(self.distance.weight, std=0.02)
        self.out.bias.data[4:] = -4.0  # boundaries are rare

    def encode(self, ids, mask, shape):
        return self.encoder(ids, mask, shape)

    def spans(self, key, query):
        """key: [anchors, 2·REACH+1, width], query: [anchors, width] → [anchors, 2·REACH+1, 10]: four labels, then start and
        end of source, cue, content."""
        x = key + query[:, None] + self.distance.weight[None]
        x = self.drop(F.gelu(self.norm(x))).transpose(1, 2)
        for convolution in self.convolutions:
            x = F.gelu(convolution(x)) + x
        return self.out(x.transpose(1, 2))

    def around(self, h, mask, rows, anchors):
        """The head's input for anchors: the keys around each, zero past the window, and its query."""
        reach = anchors[:, None] + torch.arange(2 * REACH + 1, device=anchors.device)[None]
        keys = F.pad(self.key(h) * mask[..., None], (0, 0, REACH, REACH))
        return keys[rows[:, None], reach], self.query(h[rows, anchors])
