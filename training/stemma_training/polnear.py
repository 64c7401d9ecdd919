"""PolNeAR's articles and attributions (brat stand-off; offsets count code points of the text file)."""
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

ROLES = ("source", "cue", "content")
Span = tuple[int, int]


@dataclass
class Article:
    id: str
    text: str
    # One list of attributions an annotator; an attribution is {role: [span, …]}.
    annotators: list[list[dict[str, list[Span]]]] = field(default_factory=list)


def read_brat(ann: str) -> list[dict[str, list[Span]]]:
    """Events of an .ann file. Roles may repeat (Source, Source2): their spans are joined."""
    lines = [line.split("\t") for line in ann.splitlines() if "\t" in line]
    spans = {
        fields[0]: [tuple(map(int, pair.split())) for pair in fields[1].split(" ", 1)[1].split(";")]
        for fields in lines
        if fields[0][0] == "T"
    }
    events = []
    for fields in lines:
        if fields[0][0] != "E":
            continue
        roles = defaultdict(list)
        for argument in fields[1].split():
            role, ref = argument.split(":")
            roles[re.sub(r"\d+$", "", role).lower()] += spans.get(ref, [])
        events.append({role: sorted(roles[role]) for role in ROLES})
    return [event for event in events if any(event.values())]


def read_part(folder: Path) -> list[Article]:
    """The articles of polnear/train or polnear/dev, in the order of their names."""
    annotators = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = re.sub(r"_[0-9a-z]{4}\.ann$", "", path.name)
        annotators[name].append(read_brat(path.read_bytes().decode("utf-8")))
    return [
        Article(path.stem, path.read_bytes().decode("utf-8"), annotators[path.stem])
        for path in sorted((folder / "text").glob("*.txt"))
    ]
