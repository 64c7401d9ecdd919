"""The reference tokenizer's pieces of every text of the gold, for a comparison with the TypeScript one.

    python -m stemma_training.tokens --encoder runs/weights/minilm --gold ../../shared/data --to runs/tokens.jsonl
    npm run evaluate -- tokenizer training/runs/tokens.jsonl        (in the project's folder)
"""
import argparse
import csv
import json
from pathlib import Path

from .pieces import load_tokenizer

# Characters that a normal form treats in its own way.
ODD = [
    "cafe\u0301 na\u00efve \u0130stanbul", "foo\u200bbar \u202eabc", "김정은 국방 조선중앙통신", "東京タワー ガギグ",
    "\U0001F600\U0001F680 hi \ud7ff", "عربي שלום", "a" * 101 + " b", "“quoted” — ‘x’ … «y»", "\u00a0x\u3000y\u2028z",
    "ẞtraße ﬁ Ⅷ ① ½", "\ufeffbom", "e\u0301\u0302\u0303x", "x\x00y\x07z", "ก็ กำ", "हिन्दी", "₩1,000 $5+3=8 ^`~|<>",
]


def texts(gold: Path):
    for path in sorted(gold.glob("polnear/*/text/*.txt")):
        yield path.read_bytes().decode("utf-8")
    with (gold / "korea/kcna-2024.jsonl").open(encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)
    csv.field_size_limit(10**9)
    with (gold / "lineage/helsinki_articles.csv").open(encoding="utf-8") as rows:
        yield from (row["text"] for row in csv.DictReader(rows))
    for path in sorted(gold.glob("pages/newspaper4k/**/text.txt")):
        yield path.read_text(encoding="utf-8")
    yield from ODD


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--encoder", required=True)
    p.add_argument("--gold", type=Path, required=True)
    p.add_argument("--to", type=Path, required=True)
    a = p.parse_args()
    tokenizer = load_tokenizer(a.encoder)
    with a.to.open("w", encoding="utf-8") as out:
        for text in texts(a.gold):
            encoded = tokenizer.encode(text, add_special_tokens=False)
            out.write(json.dumps({"text": text, "ids": encoded.ids, "offsets": encoded.offsets}) + "\n")


if __name__ == "__main__":
    main()
