"""An epoch's batches of every kind, made ready for the network, by worker processes where there are any; and what is learnt from each."""
import itertools
import random
from collections.abc import Iterator

import torch
from torch.utils.data import IterableDataset, get_worker_info

from .batches import Batcher, by_length, soft_items
from .coreference import coreference_batches, coreference_loss, coreference_targets
from .losses import encoded, gold_loss, gold_targets, soft_loss, soft_targets
from .pieces import pieces_of, varied_windows
from .structure import parsed_of, structure_items, structure_loss, structure_targets
from .teach import taught_structure_loss, teach
from .treebank import ewt_documents, gum_documents


class Mixed:
    """An epoch's batches: the gold's, those that a teacher has read or will read on the spot, and those of words. Texts are cut anew each epoch."""

    def __init__(self, a, tokenizer, batcher: Batcher, fit: list[dict]):
        self.a, self.batcher, self.fit = a, batcher, fit
        self.files = sorted(a.soft.glob("*.pt")) if a.soft else []
        self.variants = sorted({file.name.split("-")[0] for file in self.files})
        gold = a.gold.parent
        self.texts, self.nested, self.parsed = {}, None, []
        if self.files or a.teachers:
            from .soften import texts

            self.texts = {id: pieces_of(tokenizer, id, text) for id, text in texts(gold)}
        if a.nested:
            from .nested import Nested

            self.nested = Nested(gold / "gum", tokenizer, batcher)
        if a.structure:
            documents = gum_documents(gold / "gum", "train") + ewt_documents(gold / "ewt", "train")
            self.parsed = [parsed_of(tokenizer, document) for document in documents]
        # What teachers read on the spot: texts of the treebanks too.
        self.read = [*self.texts.values(), *(parsed.pieces for parsed in self.parsed)] if a.teachers and a.shares["read"] else []

    def pieces(self) -> int:
        counts = {
            "gold": sum(len(x["pieces"].ids) for x in self.fit),
            "soft": sum(len(x.ids) for x in self.texts.values()) if self.files else 0,
            "read": sum(len(x.ids) for x in self.read),
            "nested": self.nested.pieces() if self.nested is not None else 0,
            "structure": sum(len(x.pieces.ids) for x in self.parsed),
            "coreference": sum(len(x.pieces.ids) for x in self.parsed if x.document.entities is not None),
        }
        return round(sum(self.a.shares[kind] * count for kind, count in counts.items()))

    def epoch(self, number: int) -> list[list[dict]]:
        chance = random.Random(f"{self.a.order} {number}")
        cut = lambda items: list(by_length(items, self.a.tokens, chance))
        batches = self.share("gold", chance, lambda: list(self.batcher.epoch(self.fit, chance, self.a.tokens)))
        if self.files:
            variant = self.variants[number % len(self.variants)]
            windows = [w for f in self.files if f.name.startswith(f"{variant}-") for w in torch.load(f, weights_only=False)]
            items = soft_items(self.batcher, windows, self.texts)
            chance.shuffle(items)
            batches += self.share("soft", chance, lambda: cut(items))
        if self.read:
            batches += self.share("read", chance, lambda: cut(self.unread(chance)))
        if self.nested is not None:
            batches += self.share("nested", chance, lambda: cut(self.nested.items(self.fit, chance)))
        if self.parsed:
            batches += self.share("structure", chance, lambda: cut(structure_items(self.batcher, self.parsed, chance)))
            batches += self.share("coreference", chance, lambda: coreference_batches(self.batcher, self.parsed, chance))
        chance.shuffle(batches)
        return batches

    def unread(self, chance: random.Random) -> list[dict]:
        items = [{**self.batcher.item(p, start, end), "read": True} for p in self.read for start, end in varied_windows(p, chance)]
        chance.shuffle(items)
        return items

    def share(self, kind: str, chance: random.Random, made) -> list:
        """A kind's batches, as often as it is to be read in an epoch: each time cut anew, the last time in part."""
        out, left = [], self.a.shares[kind]
        while left > 0:
            batches = made()
            chance.shuffle(batches)
            out += batches[: round(len(batches) * min(1, left))]
            left -= 1
        return out

    def ready(self, items: list[dict]) -> dict:
        """A batch, all of one kind, as tensors: its kind, ids, mask and shape, and what its loss is taken against."""
        tensors = self.batcher.tensors(items)
        longest = tensors[0].shape[1]
        kinds = (("coreference", coreference_targets), ("parsed", structure_targets), ("soft", soft_targets), ("read", lambda *_: {}))
        kind, targets = next((pair for pair in kinds if pair[0] in items[0]), ("gold", gold_targets))
        return {"kind": kind, "tensors": tensors, "targets": targets(items, longest), "pieces": sum(len(item["ids"]) - 2 for item in items)}


class Stream(IterableDataset):
    """Batches made ready from a place on, epoch after epoch. An epoch's order hangs on seed and epoch alone, so that a resumed run takes up the same
    ones; of several workers each makes ready its own."""

    def __init__(self, mixed: Mixed, epoch: int, batch: int):
        self.mixed, self.first, self.skip = mixed, epoch, batch

    def __iter__(self) -> Iterator[dict]:
        worker = get_worker_info()
        mine, workers = (worker.id, worker.num_workers) if worker else (0, 1)
        torch.set_num_threads(1) if worker else None
        for epoch in itertools.count(self.first):
            batches = self.mixed.epoch(epoch)
            for k in range(self.skip if epoch == self.first else 0, len(batches)):
                if k % workers == mine:
                    yield {**self.mixed.ready(batches[k]), "epoch": epoch, "batch": k + 1}


def loss_of(net, batch: dict, teachers: list, numbers, half: bool = True):
    """A batch made ready, on the network's device; `numbers`: the teachers' of our pieces."""
    kind, tensors, targets = batch["kind"], batch["tensors"], batch["targets"]
    h, mask = encoded(net, tensors, half), tensors[1]
    if kind == "gold":
        return gold_loss(net, h, mask, targets)
    know_words = bool(teachers) and teachers[0].structure is not None
    if kind == "soft":
        words = taught_structure_loss(net, h, teach(teachers, numbers, tensors, None, half, words_alone=True)) if know_words else 0
        return soft_loss(net, h, mask, targets) + words
    if kind == "coreference":
        return coreference_loss(net, h, targets)
    if kind == "read":
        seen = teach(teachers, numbers, tensors, None, half)
        words = taught_structure_loss(net, h, seen) if net.structure is not None and "tags" in seen else 0
        return soft_loss(net, h, mask, seen) + words
    loss = structure_loss(net, h, targets)
    if know_words:
        loss = loss + taught_structure_loss(net, h, teach(teachers, numbers, tensors, targets, half))
    return loss
