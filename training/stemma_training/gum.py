"""GUM's attribution relations as attributions with source, cue and content, nested ones included.

A discourse unit that attributes ("Mohib said") gives cue and source by its dependency tree: the cue is its verb with auxiliaries, particles
and negation, the source its subject; "according to X" is cue and source in that order. The content is what hangs under the attributed unit in
its sentence. An attribution is *inner* where its unit lies in another's content. The articles have no text of their own: it is put together
from the tokens and their spacing, so offsets count code points of that.
"""
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Token:
    start: int
    end: int
    word: str
    head: int  # index into the document's tokens, -1 for a root
    relation: str
    tag: str
    sentence: int


@dataclass
class Attribution:
    source: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    content: list[tuple[int, int]]
    inner: bool = False


@dataclass
class GumText:
    id: str
    text: str
    attributions: list[Attribution] = field(default_factory=list)


def read_tokens(conllu: str) -> tuple[str, list[Token]]:
    text, tokens, sentence = "", [], -1
    for block in conllu.strip().split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and line[0].isdigit()]
        if not rows:
            continue
        sentence += 1
        if text and "# newpar" in block:
            text = text.rstrip(" ") + "\n\n"
        base, glued_to = len(tokens), 0
        for row in rows:
            if "." in row[0]:
                continue
            if "-" in row[0]:  # a word of several tokens ("don't"): its spacing is the whole's
                glued_to, after = int(row[0].split("-")[1]), row[9]
                continue
            number = int(row[0])
            head = base + int(row[6]) - 1 if row[6] != "0" else -1
            tokens.append(Token(len(text), len(text) + len(row[1]), row[1], head, row[7], row[3], sentence))
            text += row[1]
            if number < glued_to:
                continue
            spacing = after if number == glued_to else row[9]
            if "SpaceAfter=No" not in spacing:
                text += " "
    return text, tokens


def runs(tokens: list[Token], indices) -> list[tuple[int, int]]:
    """Neighbouring tokens as one span."""
    out, before = [], None
    for i in sorted(indices):
        if before is not None and i == before + 1:
            out[-1] = (out[-1][0], tokens[i].end)
        else:
            out.append((tokens[i].start, tokens[i].end))
        before = i
    return out


def under(tokens: list[Token], top: int, inside: set[int]) -> set[int]:
    """`top` and what depends on it, within some tokens."""
    out = {top}
    grown = True
    while grown:
        more = {i for i in inside if tokens[i].head in out} - out
        grown = bool(more)
        out |= more
    return out


CUE_PARTS = {"aux", "aux:pass", "compound:prt", "neg"}


def source_and_cue(tokens: list[Token], unit: list[int]) -> tuple[set[int], set[int]] | None:
    inside = set(unit)
    words = [tokens[i].word.lower() for i in unit]
    if "according" in words:
        at = words.index("according")
        last = at + 1 if at + 1 < len(words) and words[at + 1] == "to" else at
        rest = {unit[k] for k in range(last + 1, len(unit)) if tokens[unit[k]].tag != "PUNCT"}
        return (rest, {unit[k] for k in range(at, last + 1)}) if rest else None
    tops = [i for i in unit if tokens[i].head not in inside]
    verbs = [i for i in tops if tokens[i].tag in {"VERB", "AUX", "ADJ", "NOUN"}] or tops
    if not verbs:
        return None
    verb = verbs[0]
    cue = {verb} | {i for i in unit if tokens[i].head == verb and tokens[i].relation in CUE_PARTS}
    cue |= {i for i in unit if tokens[i].head == verb and tokens[i].word.lower() in {"not", "n't", "never"}}
    source = set()
    for i in unit:
        if tokens[i].head == verb and tokens[i].relation.startswith("nsubj"):
            source |= under(tokens, i, inside)
    return {i for i in source if tokens[i].tag != "PUNCT"}, cue


def read_text(id: str, rsd: str, conllu: str) -> GumText:
    text, tokens = read_tokens(conllu)
    rows = [line.split("\t") for line in rsd.splitlines() if line.count("\t") >= 7]
    units, at = [], 0
    for row in rows:
        n = len(row[1].split())
        units.append(list(range(at, at + n)))
        at += n
    if at != len(tokens):
        raise ValueError(f"{id}: {at} tokens in discourse units, {len(tokens)} in sentences")
    children = {i: [] for i in range(len(rows))}
    for i, row in enumerate(rows):
        if row[6] != "0":
            children[int(row[6]) - 1].append(i)
    out, of_unit = GumText(id, text), []
    for i, row in enumerate(rows):
        if not row[7].startswith("attribution-") or row[6] == "0":
            continue
        found = source_and_cue(tokens, units[i])
        if found is None:
            continue
        top, seen, waiting = int(row[6]) - 1, set(), [int(row[6]) - 1]
        while waiting:
            unit = waiting.pop()
            if unit in seen or unit == i:
                continue
            seen.add(unit)
            waiting += children[unit]
        sentence = tokens[units[top][0]].sentence
        content = {t for unit in seen for t in units[unit] if tokens[t].sentence == sentence}
        content = {t for t in content if tokens[t].tag != "PUNCT" or (t - 1 in content and t + 1 in content)}
        source, cue = found
        if content:
            out.attributions.append(Attribution(runs(tokens, source), runs(tokens, cue), runs(tokens, content)))
            of_unit.append((set(units[i]), content))
    for one, (unit, _) in zip(out.attributions, of_unit):
        one.inner = any(unit <= content for _, content in of_unit)
    return out


def read_part(folder: Path, part: str) -> list[GumText]:
    """GUM's texts of train or dev, in the order of their names."""
    parts = dict(line.split("\t") for line in (folder / "splits.tsv").read_text().splitlines() if line)
    return [
        read_text(path.stem, path.read_text(encoding="utf-8"), (folder / f"dep/{path.stem}.conllu").read_text(encoding="utf-8"))
        for path in sorted((folder / "rst").glob("*.rsd"))
        if parts.get(path.stem) == part
    ]
