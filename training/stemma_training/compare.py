"""The exported graphs against the weights they were made from, on PolNeAR dev; chooses the settings that ship, and writes them.

    python -m stemma_training.compare --encoder FOLDER --run runs/small-1 --model ../models/en --gold ../../shared/data/polnear

Prints the table for float weights and for int8 graphs (onnxruntime), both with the settings chosen on held-out training articles by
the int8 graphs; writes setting and confidence into model.json, and what was read of dev to RUN/dev-int8.json, which
`npm run evaluate -- parity` holds the TypeScript against.
"""
import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch

from .batches import Batcher
from .calibrate import expected_error
from .decode import Candidate, Setting, candidates, decode
from .nested import load_gum
from .network import REACH
from .pieces import load_tokenizer, windows
from .polnear import ROLES
from .train import choose_setting, judged, load_articles, make_network, network_arguments, read_all, split, told
from .score import score


class Graphs:
    """The two ONNX graphs, run window by window as the product runs them."""

    def __init__(self, folder: Path, batcher: Batcher):
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.encoder = ort.InferenceSession(folder / "encoder.onnx", options)
        self.head = ort.InferenceSession(folder / "head.onnx", options)
        # A network with heads for words gives more, which this does not read.
        given = {output.name for output in self.encoder.get_outputs()}
        self.outputs = [name for name in ("anchor", "key", "query", "inner") if name in given]
        self.batcher = batcher

    def candidates(self, texts, least: float, most: int) -> dict[str, list[Candidate]]:
        return {pieces.id: [c for window in windows(pieces, most) for c in self.window(pieces, *window, least)] for pieces in texts}

    def window(self, pieces, start, end, least):
        item = self.batcher.item(pieces, start, end)
        ids, shape = (np.array([item[k]], dtype=np.int32) for k in ("ids", "shape"))
        odds, key, query, *inner = (x[0] for x in self.encoder.run(self.outputs, {"ids": ids, "shape": shape}))
        n = len(item["ids"])
        kinds = [1 / (1 + np.exp(-x.astype(np.float64))) for x in (odds, *inner)]
        found = [(t, float(p[t]), kind == 1) for kind, p in enumerate(kinds) for t in range(1, n - 1) if p[t] > least]
        if not found:
            return []
        at = [t for t, _, _ in found]
        padded = np.pad(key, ((REACH, REACH), (0, 0)))
        around = np.stack([padded[t : t + 2 * REACH + 1] for t in at])
        scores = self.head.run(None, {"key": around, "query": query[at]})[0].astype(np.float64)
        out = []
        for (t, p, is_inner), z in zip(found, scores):
            low, high = max(1, t - REACH), min(n - 1, t + REACH + 1)
            z = z[low - t + REACH : high - t + REACH]
            labels = z[:, :4] - np.logaddexp.reduce(z[:, :4], axis=1, keepdims=True)
            out.append(Candidate(p, start + t - 1, start + low - 1, labels, z[:, 4:], is_inner))
        return out


def spans(pieces, read):
    """Pieces by role with the anchor, for a comparison piece by piece."""
    return [{"anchor": one["anchor"], "inner": one["inner"], **{r: sorted(int(t) for t in one[r]) for r in ROLES}} for one in read]


def choose_inner(graphs: Graphs, tokenizer, gum: Path, setting: Setting, most: int) -> float:
    """The threshold with the best F1 of inner anchors on GUM's held-out texts: found where it lies in an inner cue of the gold."""
    held, _ = load_gum(tokenizer, gum)
    found = graphs.candidates([pieces for pieces, _ in held], 0.05, most)
    best, most_f1 = 0.5, -1.0
    for threshold in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        hits = guessed = real = 0
        for pieces, gold in held:
            read = [x for x in decode(found[pieces.id], replace(setting, inner=threshold)) if x["inner"]]
            cues = [set(one["cue"]) for one, inner in gold if inner]
            hits += sum(any(one["anchor"] in cue for one in read) for cue in cues)
            guessed, real = guessed + len(read), real + len(cues)
        f1 = 2 * hits / max(1, guessed + real)
        print(f"inner threshold {threshold}: {hits} of {real} found, {guessed} guessed, F1 {f1:.3f}", flush=True)
        if f1 > most_f1:
            best, most_f1 = threshold, f1
    return best


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    network_arguments(p)
    p.add_argument("--run", type=Path, required=True)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--gold", type=Path, required=True)
    p.add_argument("--rules-inner", action="store_true", help="leave attributions within attributions to the rules")
    p.add_argument("--windows", default="", help="lengths to try on held-out articles, besides the manifest's")
    a = p.parse_args()
    manifest = json.loads((a.model / "model.json").read_text())
    tokenizer = load_tokenizer(a.encoder)
    batcher = Batcher(tokenizer)
    held, _ = split(load_articles(tokenizer, a.gold / "train"))
    dev = load_articles(tokenizer, a.gold / "dev")
    graphs = Graphs(a.model, batcher)
    for most in [int(x) for x in a.windows.split(",") if x]:
        found = graphs.candidates([x["pieces"] for x in held], 0.05, most)
        print(f"window {most}, held out: {told(score(read_all(held, found, choose_setting(held, found))))}", flush=True)
    most = manifest["window"]
    found = graphs.candidates([x["pieces"] for x in held + dev], 0.05, most)
    setting = choose_setting(held, found)
    if a.rules_inner:
        setting = replace(setting, inner=None)
    elif a.nested:
        setting = replace(setting, inner=choose_inner(graphs, tokenizer, a.gold.parent / "gum", setting, most))
    int8 = score(read_all(dev, found, setting))
    print(f"int8   {told(int8)}\n       {setting}, calibration error {expected_error(judged(dev, found, setting), setting.confidence):.3f}")
    net = make_network(a)
    net.load_state_dict(torch.load(a.run / "weights.pt", weights_only=True))
    exact = candidates(net, [x["pieces"] for x in dev], batcher, half=False, most=most)
    float32 = score(read_all(dev, exact, setting))
    print(f"float  {told(float32)}")
    manifest["setting"], manifest["confidence"] = setting.written(), list(setting.confidence)
    (a.model / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")
    read = {x["pieces"].id: spans(x["pieces"], decode(found[x["pieces"].id], setting)) for x in dev}
    (a.run / "dev-int8.json").write_text(json.dumps({"version": manifest["version"], "int8": int8, "float": float32, "read": read}))


if __name__ == "__main__":
    main()
