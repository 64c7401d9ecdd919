"""The scores of `evaluation/score/attribution.ts`, for choosing settings while training."""
from collections import Counter

from .polnear import ROLES


def pairs_of(guess, gold, least):
    close = sorted(
        ((len(a & b) / len(a | b), i, j) for i, a in enumerate(guess) for j, b in enumerate(gold) if a & b), reverse=True
    )
    used_i, used_j, out = set(), set(), []
    for share, i, j in close:
        if share >= least and i not in used_i and j not in used_j:
            used_i.add(i), used_j.add(j), out.append((i, j))
    return out


def score(articles) -> dict[str, float]:
    """articles: (text, guess, gold), attributions as {role: set of characters}."""
    c = Counter()
    for text, guess, gold in articles:
        guess, gold = ([{r: frozenset(i for i in a[r] if not text[i].isspace()) for r in ROLES} for a in side] for side in (guess, gold))
        for r in ROLES:
            x, y = [a[r] for a in guess if a[r]], [a[r] for a in gold if a[r]]
            c[r, "n"] += len(x) + len(y)
            c[r, "exact"] += sum((Counter(x) & Counter(y)).values())
            c[r, "half"] += len(pairs_of(x, y, 0.5))
        a, b = (Counter(tuple(z[r] for r in ROLES) for z in side) for side in (guess, gold))
        c["whole"] += sum((a & b).values())
        c["n"] += len(guess) + len(gold)
        for i, j in pairs_of([a["content"] for a in guess], [a["content"] for a in gold], 0):
            a, b = guess[i]["source"], gold[j]["source"]
            c["met"] += 1
            c["sourced"] += bool(a & b) or not (a or b)
    f1 = lambda hits, n: 2 * hits / max(1, n)
    return {
        "source": f1(c["source", "exact"], c["source", "n"]),
        "cue": f1(c["cue", "exact"], c["cue", "n"]),
        "content": f1(c["content", "exact"], c["content", "n"]),
        "content J": f1(c["content", "half"], c["content", "n"]),
        "whole": f1(c["whole"], c["n"]),
        "source|content": c["sourced"] / max(1, c["met"]),
    }
