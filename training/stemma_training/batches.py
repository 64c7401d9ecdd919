"""Windows as batches of like length."""
import random
from collections.abc import Iterator

import torch
from tokenizers import Tokenizer

from .network import LABELS
from .pieces import Pieces, varied_windows
from .polnear import ROLES


class Batcher:
    def __init__(self, tokenizer: Tokenizer):
        vocabulary = tokenizer.get_vocab()

        def one_of(*names: str) -> int:
            return next(vocabulary[name] for name in names if name in vocabulary)

        self.first, self.last, self.pad = one_of("[CLS]", "<s>"), one_of("[SEP]", "</s>"), one_of("[PAD]", "<pad>")

    def item(self, pieces: Pieces, start: int, end: int) -> dict:
        return {
            "ids": [self.first, *pieces.ids[start:end], self.last],
            "shape": [0, *pieces.shapes[start:end], 0],
            "pieces": pieces,
            "at": start,
        }

    def tensors(self, items: list[dict]):
        """→ ids, mask, shape, each [items, longest]"""
        longest = max(len(item["ids"]) for item in items)
        ids = torch.full((len(items), longest), self.pad)
        mask, shape = torch.zeros_like(ids), torch.zeros_like(ids)
        for k, item in enumerate(items):
            n = len(item["ids"])
            ids[k, :n], shape[k, :n], mask[k, :n] = torch.tensor(item["ids"]), torch.tensor(item["shape"]), 1
        return ids, mask, shape

    def epoch(self, articles: list[dict], chance: random.Random, most: int) -> Iterator[list[dict]]:
        """Windows with the gold of one annotator drawn at random; a batch holds at most `most` pieces with its padding.

        An article is {"pieces": Pieces, "gold": [[{role: [piece, …]}, …] an annotator]}.
        """
        items = []
        for article in articles:
            gold = chance.choice(article["gold"])
            for start, end in varied_windows(article["pieces"], chance):
                item = self.item(article["pieces"], start, end)
                item["tags"], item["anchors"] = [0] * (end - start + 2), []
                for one in gold:
                    for role in ROLES:
                        for t in one[role]:
                            if start <= t < end:
                                item["tags"][t - start + 1] = LABELS[role]
                    if one["cue"] and start <= one["cue"][0] < end:
                        inside = {role: [t - start + 1 for t in one[role] if start <= t < end] for role in ROLES}
                        item["anchors"].append((one["cue"][0] - start + 1, inside))
                items.append(item)
        chance.shuffle(items)
        yield from by_length(items, most, chance)


def soft_items(batcher: Batcher, windows: list[dict], texts: dict[str, Pieces]) -> list[dict]:
    """Windows that a teacher has read (soften.py), as items."""
    return [{**batcher.item(texts[w["id"]], w["start"], w["end"]), "soft": w} for w in windows]


def by_length(items: list[dict], most: int, chance: random.Random) -> Iterator[list[dict]]:
    """Batches of like length out of each 256 items, in random order."""
    for p in range(0, len(items), 256):
        batches, batch = [], []
        for item in sorted(items[p : p + 256], key=lambda item: len(item["ids"])):
            if batch and (len(batch) + 1) * len(item["ids"]) > most:
                batches.append(batch)
                batch = []
            batch.append(item)
        batches.append(batch)
        chance.shuffle(batches)
        yield from batches


def moved(value, device):
    if isinstance(value, torch.Tensor):
        return value.to(device, non_blocking=True)
    if isinstance(value, dict):
        return {k: moved(v, device) for k, v in value.items()}
    # What comes from worker processes has lists for tuples.
    return tuple(moved(v, device) for v in value) if isinstance(value, tuple | list) else value
