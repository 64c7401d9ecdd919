"""Which blocks of a page are its article: boosted trees over the features of src/read/page/features.ts.

    node --conditions=source evaluation/rows-of-blocks.ts /tmp/rows.jsonl
    python -m stemma_training.article_blocks /tmp/rows.jsonl

Writes evaluation/folds/article-blocks-N.json, each trained without the pages of fold N, and src/read/page/article-blocks.json, trained on all.
A page weighs the same whatever its length, and a block as the root of its words; pages of the readability set weigh less, since their gold is
what another tool kept.
"""

import json
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

FOLDS = 5
WEIGHT = {"scrapinghub": 1.0, "readability": 0.4, "newspaper4k": 1.0}
ROOT = Path(__file__).resolve().parents[2]


def fit(pages: list[dict]) -> HistGradientBoostingClassifier:
    rows, labels, weights = [], [], []
    for page in pages:
        if not page["labels"]:
            continue
        root = np.sqrt(np.array(page["words"], dtype=float))
        rows.append(np.array(page["rows"], dtype=np.float32))
        labels.append(np.array(page["labels"]))
        weights.append(WEIGHT[page["set"]] * root / root.sum())
    weight = np.concatenate(weights)
    model = HistGradientBoostingClassifier(
        max_iter=70,
        learning_rate=0.13,
        max_leaf_nodes=12,
        min_samples_leaf=10,
        l2_regularization=5.0,
        max_bins=64,
        early_stopping=False,
        random_state=1,
    )
    return model.fit(np.concatenate(rows), np.concatenate(labels), sample_weight=weight / weight.mean())


def export(model: HistGradientBoostingClassifier, features: list[str], path: Path) -> None:
    roots, feature, bound, left, right = [], [], [], [], []
    for (tree,) in model._predictors:
        first = len(feature)
        roots.append(first)
        for node in tree.nodes:
            leaf = bool(node["is_leaf"])
            feature.append(-1 if leaf else int(node["feature_idx"]))
            bound.append(round(float(node["value"]), 5) if leaf else float(f"{node['num_threshold']:.7g}"))
            left.append(0 if leaf else first + int(node["left"]))
            right.append(0 if leaf else first + int(node["right"]))
    base = round(float(model._baseline_prediction.ravel()[0]), 6)
    table = dict(features=features, base=base, roots=roots, feature=feature, bound=bound, left=left, right=right)
    path.write_text(json.dumps(table, separators=(",", ":")))


def main() -> None:
    lines = Path(sys.argv[1]).read_text().splitlines()
    features = json.loads(lines[0])["features"]
    pages = [json.loads(line) for line in lines[1:]]
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    for fold in range(FOLDS):
        model = fit([page for page in pages if page["fold"] != fold])
        export(model, features, (target or ROOT / "evaluation" / "folds") / f"article-blocks-{fold}.json")
    export(fit(pages), features, (target or ROOT / "src" / "read" / "page") / "article-blocks.json")


if __name__ == "__main__":
    main()
