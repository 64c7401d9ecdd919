"""A text as word pieces with what the encoder is told besides them, and its windows.

`src/language/model/` does the same in TypeScript; `check_tokenizer.py` and the token-for-token comparison hold the two together.
"""
import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

# The most word pieces of a window, without its first and last marker.
WINDOW = 254


@dataclass
class Pieces:
    id: str
    text: str
    ids: list[int]
    offsets: list[tuple[int, int]]
    shapes: list[int]
    # Indices of pieces that open a paragraph, or a sentence within one.
    paragraphs: set[int]
    sentences: set[int]


def load_tokenizer(folder: str) -> Tokenizer:
    tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def pieces_of(tokenizer: Tokenizer, id: str, text: str) -> Pieces:
    encoded = tokenizer.encode(text, add_special_tokens=False)
    paragraphs, sentences = breaks(text, encoded.offsets)
    return Pieces(id, text, encoded.ids, encoded.offsets, shapes(text, encoded.offsets), paragraphs, sentences)


def shapes(text: str, offsets: list[tuple[int, int]]) -> list[int]:
    """A number from 1 to 30 for each piece: its letters' shape × what stands before it × whether it is inside double quotes.

    The vocabulary is lower case, so that capitals, white space and open quotations would else be lost. A line's end closes a
    straight quotation: one that was never closed must not turn the rest of the text inside out.
    """
    inside, last, out = False, 0, []
    for start, end in offsets:
        before, word = text[last:start], text[start:end]
        if "\n" in before:
            inside = False
        for c in before + word:
            inside = True if c == "“" else False if c == "”" else not inside if c == '"' else inside
        if not word[:1].isalnum():
            shape = 4
        elif word[:1].isdigit():
            shape = 3
        elif len(word) > 1 and word.isupper():
            shape = 2
        else:
            shape = int(word[:1].isupper())
        space = 2 if "\n" in before else 1 if before else 0
        out.append(1 + shape * 6 + space * 2 + int(inside))
        last = end
    return out


SENTENCE_ENDS = {".", "!", "?", "”", '"'}


def breaks(text: str, offsets: list[tuple[int, int]]) -> tuple[set[int], set[int]]:
    paragraphs, sentences = set(), set()
    for i in range(1, len(offsets)):
        gap = text[offsets[i - 1][1] : offsets[i][0]]
        if "\n" in gap:
            paragraphs.add(i)
        elif gap and text[slice(*offsets[i - 1])] in SENTENCE_ENDS:
            sentences.add(i)
    return paragraphs, sentences


def windows(pieces: Pieces, most: int = WINDOW, first: int | None = None) -> Iterator[tuple[int, int]]:
    """Stretches of at most `most` pieces, cut at a paragraph's end, else a sentence's. `first`: the most of the first one."""
    at, n = 0, len(pieces.ids)
    while at < n:
        length = first if first is not None and at == 0 else most
        end = min(n, at + length)
        if end < n:
            cuts = [k for k in range(at + length // 2, end + 1) if k in pieces.paragraphs]
            cuts = cuts or [k for k in range(at + length // 3, end + 1) if k in pieces.sentences]
            end = cuts[-1] if cuts else end
        yield at, end
        at = end


def varied_windows(pieces: Pieces, chance: random.Random) -> Iterator[tuple[int, int]]:
    """Windows whose lengths and cuts differ from epoch to epoch, so that no window's edge is learnt by heart."""
    most = chance.randint(120, WINDOW)
    return windows(pieces, most, chance.randint(60, most))


def pieces_in(pieces: Pieces, spans: list[tuple[int, int]]) -> list[int]:
    """The indices of pieces that share a character with one of the spans."""
    starts = np.array([s for s, _ in pieces.offsets])
    ends = np.array([e for _, e in pieces.offsets])
    return sorted(
        {i for s, e in spans for i in range(np.searchsorted(ends, s, "right"), np.searchsorted(starts, e, "left"))}
    )
