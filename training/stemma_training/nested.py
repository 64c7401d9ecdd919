"""Attributions within attributions to learn from: GUM's, and PolNeAR's sentences put inside an outer one of our own making.

An item has `anchors` (outer), `inner` (anchors within a content), and `only_inner` where the text is of a kind whose outer attributions the
gold of the outer ones would not mark alike.
"""
import random
from pathlib import Path

from tokenizers import Tokenizer

from .batches import Batcher
from .gum import read_part
from .pieces import Pieces, pieces_in, pieces_of, varied_windows
from .polnear import ROLES

# Outer attributions of our own: source and cue before a content, or after it.
SOURCES = (
    "The agency", "The state news agency", "State media", "The newspaper", "The ministry", "A spokesman", "The report", "Officials", "The broadcaster",
    "The party newspaper", "The statement", "A senior official", "The daily", "The foreign ministry", "Mr. Okand", "The institute", "Local media", "Sources",
)
BEFORE = ("said", "said that", "reported", "reported that", "added that", "quoted witnesses as saying", "wrote that", "claimed that", "announced that", "noted")
AFTER = ("said", "reported", "added", "according to")


def load_gum(tokenizer: Tokenizer, folder: Path) -> tuple[list, list]:
    """→ held out (every eighth text of GUM's train part), to learn from; each [(pieces, [({role: pieces}, inner)])]"""
    texts = []
    for text in read_part(folder, "train"):
        if "____" in text.text:  # texts whose words are masked
            continue
        pieces = pieces_of(tokenizer, text.id, text.text)
        gold = [
            ({"source": pieces_in(pieces, a.source), "cue": pieces_in(pieces, a.cue), "content": pieces_in(pieces, a.content)}, a.inner)
            for a in text.attributions
        ]
        texts.append((pieces, gold))
    return texts[::8], [one for k, one in enumerate(texts) if k % 8]


class Nested:
    def __init__(self, gum: Path, tokenizer: Tokenizer, batcher: Batcher):
        self.tokenizer, self.batcher = tokenizer, batcher
        _, self.gum = load_gum(tokenizer, gum)

    def pieces(self) -> int:
        """About as many as an epoch shows."""
        return sum(len(pieces.ids) for pieces, _ in self.gum) + 60_000

    def items(self, fit: list[dict], chance: random.Random) -> list[dict]:
        return self.from_gum(chance) + self.made(fit, chance, 1500)

    def from_gum(self, chance: random.Random) -> list[dict]:
        out = []
        for pieces, gold in self.gum:
            for start, end in varied_windows(pieces, chance):
                item = {**self.batcher.item(pieces, start, end), "tags": None, "only_inner": True, "anchors": [], "inner": []}
                for one, inner in gold:
                    if one["cue"] and start <= one["cue"][0] < end:
                        inside = {role: [t - start + 1 for t in one[role] if start <= t < end] for role in ROLES}
                        item["inner" if inner else "anchors"].append((one["cue"][0] - start + 1, inside))
                out.append(item)
        return out

    def made(self, fit: list[dict], chance: random.Random, count: int) -> list[dict]:
        """Sentences that hold one whole attribution of the gold, inside an outer one."""
        out = []
        for article in chance.choices(fit, k=count * 3):
            if len(out) == count:
                break
            pieces: Pieces = article["pieces"]
            gold = [one for one in chance.choice(article["gold"]) if one["source"] and one["cue"] and one["content"]]
            if not gold:
                continue
            one = chance.choice(gold)
            cuts = sorted(pieces.paragraphs | pieces.sentences | {0, len(pieces.ids)})
            all_pieces = sorted(one["source"] + one["cue"] + one["content"])
            start = max(cut for cut in cuts if cut <= all_pieces[0])
            end = min(cut for cut in cuts if cut > all_pieces[-1])
            words = pieces.text[pieces.offsets[start][0] : pieces.offsets[end - 1][1]]
            if not 6 <= end - start <= 90 or words[:1] in "“\"'‘" or "\n" in words:
                continue
            out.append(self.wrapped(words.rstrip(". "), pieces, one, start, end, chance))
        return out

    def wrapped(self, words: str, pieces: Pieces, one: dict, start: int, end: int, chance: random.Random) -> dict:
        source = chance.choice(SOURCES)
        # A name keeps its capital, an article loses it.
        lowered = words[0].lower() + words[1:] if words.split(" ")[0] in {"The", "A", "An", "It", "He", "She", "They", "In", "But"} else words
        if chance.random() < 0.7:
            cue = chance.choice(BEFORE)
            text, at = f"{source} {cue} {lowered}.", len(source) + len(cue) + 2
            spans = {"source": (0, len(source)), "cue": (len(source) + 1, len(source) + 1 + len(cue.removesuffix(" that")))}
        else:
            cue = chance.choice(AFTER)
            first, second = (cue, source.lower()) if cue == "according to" else (source.lower(), cue)
            text, at, base = f"{words}, {first} {second}.", 0, len(words) + 2
            both = [(base, base + len(first)), (base + len(first) + 1, base + len(first) + 1 + len(second))]
            spans = {"cue": both[0], "source": both[1]} if cue == "according to" else {"source": both[0], "cue": both[1]}
        new = pieces_of(self.tokenizer, f"made {pieces.id} {start}", text)
        shift = at - pieces.offsets[start][0]
        moved = {
            role: pieces_in(new, [(pieces.offsets[t][0] + shift, pieces.offsets[t][1] + shift) for t in one[role]]) for role in ROLES
        }
        outer = {role: pieces_in(new, [spans[role]]) for role in ("source", "cue")}
        outer["content"] = pieces_in(new, [(at, at + len(words))])
        item = {**self.batcher.item(new, 0, len(new.ids)), "tags": None}
        place = lambda roles: {role: [t + 1 for t in roles[role]] for role in ROLES}
        item["anchors"] = [(outer["cue"][0] + 1, place(outer))]
        item["inner"] = [(moved["cue"][0] + 1, place(moved))]
        return item
