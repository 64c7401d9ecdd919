"""GUM and the English Web Treebank as texts with tokens, trees and, in GUM, nested entities.

Texts are put together from tokens and their spacing (`gum.read_tokens`), so offsets count code points of that.
"""
import re
from dataclasses import dataclass
from pathlib import Path

from .gum import Token, read_tokens

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
ENTITIES = "abstract animal event object organization person place plant substance time".split()


@dataclass(frozen=True)
class Entity:
    """A mention: tokens first to last, its type, and the number of whom or what it means (the same for all that mean it)."""

    first: int
    last: int
    type: str
    cluster: str


@dataclass
class Document:
    id: str
    text: str
    tokens: list[Token]
    # None where the treebank has none.
    entities: list[Entity] | None


BRACKET = re.compile(r"\((\d+)-([a-z]+)-[^()]*(\))?|(\d+)\)")


def read_entities(conllu: str) -> list[Entity]:
    out, open_ones, at = [], [], -1
    for line in conllu.splitlines():
        fields = line.split("\t")
        if len(fields) < 10 or not fields[0].isdigit():
            continue
        at += 1
        found = re.search(r"(?:^|\|)Entity=([^|]*)", fields[9])
        for cluster, type_, closed, closing in BRACKET.findall(found[1] if found else ""):
            if closing:
                k = max(k for k, one in enumerate(open_ones) if one[0] == closing)
                cluster, type_, first = open_ones.pop(k)
                out.append(Entity(first, at, type_, cluster))
            elif closed:
                out.append(Entity(at, at, type_, cluster))
            else:
                open_ones.append((cluster, type_, at))
    return sorted(out, key=lambda one: (one.first, -one.last))


def read_document(id: str, conllu: str, entities: bool) -> Document:
    text, tokens = read_tokens(conllu)
    return Document(id, text, tokens, read_entities(conllu) if entities else None)


def gum_documents(folder: Path, part: str) -> list[Document]:
    """Without the texts whose words are masked."""
    parts = dict(line.split("\t") for line in (folder / "splits.tsv").read_text().splitlines() if line)
    read = (read_document(path.stem, path.read_text(encoding="utf-8"), True) for path in sorted((folder / "dep").glob("*.conllu")) if parts.get(path.stem) == part)
    return [document for document in read if sum(token.word == "_" for token in document.tokens) < 5]


def ewt_documents(folder: Path, part: str) -> list[Document]:
    names = (folder / f"file-lists/files.{part}").read_text().split()
    out = []
    for name in names:
        path = folder / "sources" / name
        out.append(read_document(Path(name).name.removesuffix(".xml.conllu"), path.read_text(encoding="utf-8"), False))
    return out
