"""spaCy's English trees (ClearNLP's labels) rewritten as Universal Dependencies, as far as rules can.

The two differ in what hangs under what: a preposition is above its noun in the one and below it in the other; so are "be" and what it joins to
the subject; of "a, b and c" each hangs under the one before, or all under the first. Rules undo these, after the guidelines of UD 2. What is
left (names, "than", free clauses) counts against spaCy and not all of it is its mistake, so the figures are lower bounds.
"""

PLAIN = {
    "dobj": "obj",
    "dative": "iobj",
    "nsubjpass": "nsubj",
    "csubjpass": "csubj",
    "auxpass": "aux",
    "poss": "nmod",
    "relcl": "acl",
    "intj": "discourse",
    "neg": "advmod",
    "predet": "det",
    "preconj": "cc",
    "prt": "compound",
    "quantmod": "advmod",
    "oprd": "xcomp",
    "attr": "xcomp",
    "acomp": "xcomp",
    "ROOT": "root",
    "meta": "dep",
    "agent": "obl",
    "prep": "case",
    "pobj": "obl",
    "pcomp": "advcl",
}
NOUNS = {"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"}


def to_universal(heads: list[int], labels: list[str], tags: list[str], lemmas: list[str], people: list[bool]):
    """heads: the index of each token's head, -1 for a root; people: in a person's name → heads, labels without subtypes"""
    heads, labels = list(heads), list(labels)
    n = len(heads)
    below = lambda k: [j for j in range(n) if heads[j] == k]
    prepositions(heads, labels, tags, below)
    joined(heads, labels, lemmas, below)
    coordinations(heads, labels, below)
    names(heads, labels, tags, people, below)
    for k in range(n):
        label = labels[k]
        if label == "npadvmod":
            label = "nmod" if heads[k] >= 0 and tags[heads[k]] in NOUNS else "obl"
        # "to" before a verb.
        if label == "aux" and tags[k] == "PART":
            label = "mark"
        labels[k] = PLAIN.get(label, label)
    return heads, labels


def prepositions(heads, labels, tags, below):
    # From the innermost: "out of the house" has one within another.
    for k in sorted(range(len(heads)), key=lambda k: -depth(heads, k)):
        if labels[k] not in {"prep", "agent", "dative"} or tags[k] not in {"ADP", "SCONJ", "VERB", "ADV", "PART"}:
            continue
        inner = [j for j in below(k) if labels[j] in {"pobj", "pcomp", "obl", "nmod", "advcl", "acl"}]
        if not inner:
            continue
        noun, up = inner[0], heads[k]
        clause = labels[noun] in {"pcomp", "advcl", "acl"} and tags[noun] in {"VERB", "AUX"}
        under_noun = up >= 0 and tags[up] in NOUNS
        heads[noun], heads[k] = up, noun
        labels[noun] = ("acl" if under_noun else "advcl") if clause else ("nmod" if under_noun else "obl")
        labels[k] = "mark" if clause else "case"
        for j in below(k):
            heads[j] = noun


def joined(heads, labels, lemmas, below):
    for k in range(len(heads)):
        if lemmas[k] != "be" or labels[k] in {"aux", "auxpass", "cop"}:
            continue
        parts = below(k)
        there = [j for j in parts if labels[j] == "expl"]
        attributes = [j for j in parts if labels[j] in {"attr", "acomp"}]
        if there:
            for j in attributes:
                labels[j] = "nsubj"
            continue
        # "is at sea": without another complement, what follows with a preposition is the predicate.
        attributes = attributes or [j for j in parts if labels[j] == "obl" and j > k]
        if not attributes:
            continue
        top = attributes[0]
        heads[top], labels[top] = heads[k], labels[k]
        heads[k], labels[k] = top, "cop"
        for j in parts:
            if j != top:
                heads[j] = top


def coordinations(heads, labels, below):
    for k in range(len(heads)):
        if labels[k] == "conj":
            up = heads[k]
            while up >= 0 and labels[up] == "conj" and heads[up] >= 0:
                up = heads[up]
            heads[k] = up
    for k in range(len(heads)):
        if labels[k] in {"cc", "punct"} and heads[k] >= 0:
            up = heads[k]
            first = heads[up] if labels[up] == "conj" else up
            after = [j for j in below(first) if labels[j] == "conj" and j > k]
            if after and k > first and (labels[k] == "cc" or k > first and all(between(heads, j, first) for j in range(k + 1, after[0]))):
                heads[k] = after[0]


def between(heads, j, first):
    """Whether j does not hang directly under the first of the coordinated."""
    return heads[j] != first


def names(heads, labels, tags, people, below):
    """A person's name: all under its first word, not its last."""
    for k in range(len(heads)):
        parts = [j for j in below(k) if labels[j] == "compound" and people[j] and tags[j] == "PROPN" and j < k]
        if not people[k] or not parts or parts != list(range(parts[0], k)):
            continue
        first = parts[0]
        outside = [j for j in below(k) if j not in parts]
        heads[first], labels[first] = heads[k], labels[k]
        for j in [*parts[1:], k]:
            heads[j], labels[j] = first, "flat"
        for j in outside:
            heads[j] = first


def depth(heads, k):
    steps = 0
    while heads[k] >= 0 and steps <= len(heads):
        k, steps = heads[k], steps + 1
    return steps
