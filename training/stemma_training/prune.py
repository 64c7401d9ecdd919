"""Takes the heads and inner channels that matter least out of a trained small network, for distillation to mend.

    python -m stemma_training.prune --encoder FOLDER --run runs/small-1 --gold ../../shared/data/polnear --to runs/pruned \\
      --heads 8 --inner 1024

What matters: the sum over windows of |weight × gradient| of the gold's loss (Michel et al. 2019 for heads; the same for channels). Writes
plan.json (what stays of each layer) and weights.pt.
"""
import argparse
import json
import random
from pathlib import Path

import torch

from .batches import Batcher
from .losses import encoded, gold_loss, gold_targets
from .pieces import load_tokenizer
from .train import load_articles, make_network, network_arguments, split


def importance(net, batches) -> list[dict[str, torch.Tensor]]:
    layers = net.encoder.stack.encoder.layer
    each = layers[0].attention.self.attention_head_size
    out = [{"heads": 0.0, "inner": 0.0} for _ in layers]
    for items, tensors in batches:
        net.zero_grad(set_to_none=True)
        gold_loss(net, encoded(net, tensors, False), tensors[1], gold_targets(items, tensors[0].shape[1])).backward()
        for worth, layer in zip(out, layers):
            dense = layer.attention.output.dense.weight
            worth["heads"] += (dense * dense.grad).sum(0).view(-1, each).sum(1).abs()
            down = layer.output.dense.weight
            worth["inner"] += (down * down.grad).sum(0).abs()
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    network_arguments(p)
    p.add_argument("--run", type=Path, required=True)
    p.add_argument("--gold", type=Path, required=True)
    p.add_argument("--to", type=Path, required=True)
    p.add_argument("--heads", type=int, default=8)
    p.add_argument("--inner", type=int, default=1024)
    p.add_argument("--batches", type=int, default=120)
    a = p.parse_args()
    torch.manual_seed(1)
    tokenizer = load_tokenizer(a.encoder)
    batcher = Batcher(tokenizer)
    _, fit = split(load_articles(tokenizer, a.gold / "train"))
    net = make_network(a)
    net.load_state_dict(torch.load(a.run / "weights.pt", weights_only=True))
    net.eval()
    chosen = []
    for items in batcher.epoch(fit, random.Random(1), 1500):
        chosen.append((items, batcher.tensors(items)))
        if len(chosen) == a.batches:
            break
    plan = [
        {
            "heads": sorted(worth["heads"].topk(a.heads).indices.tolist()),
            "inner": sorted(worth["inner"].topk(a.inner).indices.tolist()),
        }
        for worth in importance(net, chosen)
    ]
    net.encoder.keep(plan)
    a.to.mkdir(parents=True, exist_ok=True)
    (a.to / "plan.json").write_text(json.dumps(plan))
    torch.save(net.state_dict(), a.to / "weights.pt")


if __name__ == "__main__":
    main()
