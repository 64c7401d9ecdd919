"""The exported graphs of words against the weights they were made from, on GUM dev with the treebank's tokens and sentences.

    python -m stemma_training.compare_structure --encoder FOLDER --run runs/joint-1 --model ../models/en --gold ../../shared/data [--plan FILE] [--nested]

Chooses how much a mention must be worth by every ninth text of GUM train and writes it into model.json (the weights learnt these texts, so the
choice is a cautious one; dev chooses nothing); what learn_mentions.py has chosen on texts that it held out stays. Prints the table for float weights and for int8 graphs (onnxruntime), and writes what the graphs read to RUN/structure-int8.json, which
`npm run evaluate -- structure-parity` holds the TypeScript against. Words are told apart by whether their sentence lies in one window: the product
reads a torn sentence whole, this reads its parts.
"""
import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch

from .batches import Batcher
from .coreference import conll, conll_f1, head_of, pairs_of, score_coreference
from .mentions_graph import worths
from .pieces import load_tokenizer, windows
from .structure import LONGEST, RELATIONS, Parsed, items_of, parsed_of, places, read_structure, score_structure, sentences_of, tree_of
from .train import make_network, network_arguments
from .treebank import ENTITIES, UPOS, gum_documents


class WordGraphs:
    """encoder.onnx and the three graphs of words, run window by window."""

    def __init__(self, folder: Path, batcher: Batcher):
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.encoder, self.words, self.relations, self.coreference = (
            ort.InferenceSession(folder / f"{name}.onnx", options) for name in ("encoder", "words", "relations", "coreference")
        )
        # Before learn_mentions.py the graph scores mentions itself, those of structure.py.
        self.has_tables = any(one.name == "joined" for one in self.words.get_inputs())
        self.batcher = batcher

    def read(self, parsed: Parsed, most: int, least: float):
        """→ as `read_structure`, by document, with the tokens' vectors and whether each token's sentence lies in one window"""
        tokens = parsed.document.tokens
        tags, heads, relations, found = [""] * len(tokens), [-1] * len(tokens), ["dep"] * len(tokens), {}
        vectors, window_of = {}, {}
        for number, item in enumerate(items_of(self.batcher, parsed, windows(parsed.pieces, most))):
            ids, shape = (np.array([item[k]], dtype=np.int32) for k in ("ids", "shape"))
            (hidden,) = self.encoder.run(["hidden"], {"ids": ids, "shape": shape})
            first, last, _ = (x[0].numpy() for x in places([item]))
            low, high = item["tokens"]
            asked = {"hidden": hidden, "first": first.astype(np.int32), "last": last.astype(np.int32)}
            if self.has_tables:
                of = np.array([-1] + [token.sentence for token in tokens[low:high]])
                asked["joined"] = (of[1:] == of[:-1]).astype(np.float32)
            tag, head, t, *said = self.words.run(None, asked)
            chosen = np.zeros(high - low, dtype=np.int32)
            for group in sentences_of(tokens, low, high):
                rows = [k - low for k in group]
                scores = torch.from_numpy(head[rows][:, [0] + [r + 1 for r in rows]]).log_softmax(-1).numpy()
                scores[np.arange(len(rows)), np.arange(len(rows)) + 1] = -1e4
                for r, up in zip(rows, tree_of(scores)):
                    up = 0 if up == 0 else rows[up - 1] + 1
                    heads[low + r], chosen[r] = -1 if up == 0 else low + up - 1, up
            (labels,) = self.relations.run(None, {"vectors": t, "heads": chosen})
            labels[:, RELATIONS.index("root")] = -1e4
            for r in range(high - low):
                tags[low + r] = UPOS[int(tag[r])]
                relations[low + r] = "root" if chosen[r] == 0 else RELATIONS[int(labels[r].argmax())]
                vectors[low + r], window_of[low + r] = t[r], number
            for group in sentences_of(tokens, low, high):
                rows = [k - low for k in group]
                kind, worth = self.mentions(rows, head, said)
                for i, j in zip(*np.nonzero(worth > least)):
                    if 0 <= j - i <= LONGEST:
                        found[int(group[i]), int(group[j])] = (ENTITIES[int(kind[i, j])], float(worth[i, j]))
        found = without_crossing(found, tokens)
        torn = {}
        for k, token in enumerate(tokens):
            torn.setdefault(token.sentence, set()).add(window_of.get(k, -1 - k))
        return (tags, heads, relations, found), vectors, [len(torn[token.sentence]) == 1 for token in tokens]

    def mentions(self, rows: list[int], head, said):
        """Of the tokens of one sentence → the kind of each stretch and its worth, [first, last]"""
        square = np.ix_(rows, rows)
        if not self.has_tables:
            worth, kind = said
            return kind[square], worth[square]
        pairs, says, *tables = said
        scores = torch.from_numpy(head[rows][:, [0] + [r + 1 for r in rows]]).clone()
        scores[torch.arange(len(rows)), torch.arange(len(rows)) + 1] = -1e4
        worth = worths(pairs[:, rows][:, :, rows], says[rows], scores.softmax(-1)[:, 1:].numpy(), tables)
        return worth.argmax(0), worth.max(0)

    def clusters(self, parsed: Parsed, read, vectors) -> list[list[tuple[int, int]]]:
        """Mentions as tokens, by whom they mean; by the tags and heads that were read."""
        tags, heads, _, found = read
        tokens = [replace(token, tag=tag) for token, tag in zip(parsed.document.tokens, tags)]
        spans = [(f, l, head_of(tokens, f, l, heads)) for f, l in sorted(found, key=lambda x: (x[0], -x[1]))]
        spans = [span for span in spans if all(k in vectors for k in span)]
        best = {}
        later, earlier, apart, alike = pairs_of(tokens, spans)
        if later:
            mentions = np.stack([np.concatenate([vectors[k] for k in span]) for span in spans])
            numbers = {name: np.array(x, dtype=np.int32) for name, x in zip(("later", "earlier", "apart", "alike"), (later, earlier, apart, alike))}
            (score,) = self.coreference.run(None, {"mentions": mentions, **numbers})
            for i, j, s in zip(later, earlier, score.tolist()):
                if s > best.get(i, (0.0, -1))[0]:
                    best[i] = (s, j)
        of, out = {}, []
        for i, (first, last, _) in enumerate(spans):
            if i in best:
                of[i] = of[best[i][1]]
            else:
                of[i] = len(out)
                out.append([])
            out[of[i]].append((first, last))
        return out


def choose_least(graphs: WordGraphs, texts: list[Parsed], most: int) -> float:
    """The worth of a mention with the best F1, by span and type."""
    steps = [k / 4 for k in range(-16, 5)]
    hits, guessed, real = [0] * len(steps), [0] * len(steps), 0
    for parsed in texts:
        (_, _, _, found), _, _ = graphs.read(parsed, most, steps[0])
        gold = {(e.first, e.last, e.type) for e in parsed.document.entities}
        real += len(gold)
        for k, least in enumerate(steps):
            mine = {(*span, kind) for span, (kind, worth) in found.items() if worth > least}
            guessed[k], hits[k] = guessed[k] + len(mine), hits[k] + len(mine & gold)
    scores = [2 * h / max(1, g + real) for h, g in zip(hits, guessed)]
    for least, score in zip(steps, scores):
        print(f"a mention worth more than {least}: F1 {score:.3f} on train", flush=True)
    return steps[scores.index(max(scores))]


def without_crossing(found: dict, tokens) -> dict:
    """Of two mentions that cross the likelier stays, as in the product; they lie in one sentence."""
    kept = {}
    for (i, j), one in sorted(found.items(), key=lambda x: -x[1][1]):
        if not any(a < i <= b < j or i < a <= j < b for a, b in kept):
            kept[i, j] = one
    return kept


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    network_arguments(p)
    p.add_argument("--run", type=Path, required=True)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--gold", type=Path, required=True)
    p.set_defaults(structure=True)
    a = p.parse_args()
    manifest = json.loads((a.model / "model.json").read_text())
    tokenizer = load_tokenizer(a.encoder)
    batcher = Batcher(tokenizer)
    dev = [parsed_of(tokenizer, document) for document in gum_documents(a.gold / "gum", "dev")]
    graphs = WordGraphs(a.model, batcher)
    if graphs.has_tables:
        least = manifest["structure"]["mention"]
    else:
        train = [parsed_of(tokenizer, document) for document in gum_documents(a.gold / "gum", "train")[4::9]]
        least = choose_least(graphs, train, manifest["window"])
        manifest["structure"] = {"token": 2, "sentence": 1, "mention": least}
        (a.model / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")
    reads, counts, out = [], [], {}
    for parsed in dev:
        read, vectors, whole = graphs.read(parsed, manifest["window"], least)
        clusters = graphs.clusters(parsed, read, vectors)
        tags, heads, relations, found = read
        gold = {}
        for e in parsed.document.entities:
            gold.setdefault(e.cluster, set()).add((e.first, e.last))
        reads.append(read)
        counts.append(conll(list(gold.values()), [set(c) for c in clusters]))
        mentions = [(i, j, found[i, j][0], n) for n, cluster in enumerate(clusters) for i, j in cluster]
        out[parsed.document.id] = {"tags": tags, "heads": heads, "relations": relations, "whole": whole, "mentions": sorted(mentions)}
    # The float weights are read with a worth of 0, as training scores them; mentions are compared there.
    at_nought = [(*read[:3], {span: one for span, one in read[3].items() if one[1] > 0}) for read in reads]
    print(f"int8, mentions worth more than 0: {score_structure(dev, at_nought)['mentions']:.4f}")
    int8 = {**score_structure(dev, reads), **conll_f1(counts)}
    print(f"int8   {int8}", flush=True)
    net = make_network(a)
    net.load_state_dict(torch.load(a.run / "weights.pt", weights_only=True))
    exact = read_structure(net, dev, batcher, manifest["window"], half=False)
    float32 = {**score_structure(dev, exact), **score_coreference(net, dev, batcher, exact, half=False)}
    print(f"float  {float32}")
    (a.run / "structure-int8.json").write_text(json.dumps({"version": manifest["version"], "int8": int8, "float": float32, "read": out}))


if __name__ == "__main__":
    main()
