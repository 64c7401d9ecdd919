"""How sure an attribution is, as the share of its like that are right.

Right: its content meets a gold content with Jaccard ≥ .5, one to one. Fitted on held-out articles of the training part, by logistic
regression on the anchor's log odds and the mean log odds of its content's pieces.
"""
import numpy as np

from .score import pairs_of


def features(one: dict) -> list[float]:
    p = min(max(one["probability"], 1e-6), 1 - 1e-6)
    return [1.0, float(np.clip(np.log(p / (1 - p)), -8, 8)), one["margin"]]


def confidence_of(one: dict, w) -> float:
    return float(1 / (1 + np.exp(-np.dot(features(one), w))))


def outcomes(read: list[dict], guess: list[dict], gold: list[dict]) -> list[tuple[list[float], bool]]:
    """read and guess: the same attributions, in pieces and in characters."""
    met = {i for i, _ in pairs_of([a["content"] for a in guess], [a["content"] for a in gold], 0.5)}
    return [(features(one), i in met) for i, one in enumerate(read)]


def fit(seen: list[tuple[list[float], bool]]) -> list[float]:
    """Newton's method with a small ridge. → weights for 1, anchor, margin"""
    x, y = np.array([f for f, _ in seen]), np.array([float(r) for _, r in seen])
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) + 1e-2 * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 1e-2 * np.eye(len(w))
        w -= np.linalg.solve(hessian, gradient)
    return [round(float(v), 4) for v in w]


def expected_error(seen: list[tuple[list[float], bool]], w: list[float], bins: int = 10) -> float:
    """Expected calibration error (Guo et al. 2017): bins of equal width."""
    p = 1 / (1 + np.exp(-np.array([f for f, _ in seen]) @ np.array(w)))
    y = np.array([float(r) for _, r in seen])
    at = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(p[at == b].mean() - y[at == b].mean()) * (at == b).mean() for b in range(bins) if (at == b).any()))
