"""When and where: an encoder of its own that sees a report whole, learnt from the labelled reports.

    npm run examples training/runs/happening [TEXTS]        # in the project's folder: what to learn from
    python -m stemma_training.happenings --encoder runs/weights/mpnet --examples runs/happening --run runs/happening-t1 --soften   # a teacher
    python -m stemma_training.happenings --encoder runs/weights/minilm --examples runs/happening --run runs/happening-1 --soft runs/happening-t*
    python -m stemma_training.happenings … --run runs/happening-1 --to ../models/en   # the graph, and what the manifest says of it

A claim is what its pieces are on the average, and by a worth that is learnt; an answer is its words, or a vector of its own where no words name it. What
is seen beside them (`src/claims/weighed/signs.ts`) comes with the examples, so the product and the training see the same. A teacher says of all examples,
those without labels too, how likely it holds each answer (`--soften`); who learns from it (`--soft`) is held to that besides the labels.
"""
import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

TOGETHER = 510
ASKED = ("earliest", "latest", "where")
SHARES = (1.0, 1.0, 0.7)


class Scorer(nn.Module):
    def __init__(self, width: int, inner: int, signs: int):
        super().__init__()
        self.claim, self.answer, self.signs = nn.Linear(2 * width, inner), nn.Linear(width, inner), nn.Linear(signs, inner)
        self.out = nn.Linear(inner, 1)
        self.alike_claim, self.alike_answer = nn.Linear(2 * width, inner), nn.Linear(width, inner)

    def forward(self, claims, answers, signs, drop):
        """claims: [claims, 2·width], answers: [answers, width], signs: [claims, answers, signs] → [claims, answers]"""
        seen = F.relu(self.claim(claims)[:, None] + self.answer(answers)[None] + self.signs(signs))
        alike = self.alike_claim(claims) @ self.alike_answer(answers).T
        return self.out(drop(seen))[..., 0] + alike / math.sqrt(self.out.in_features)

    def tables(self):
        parts = (self.claim, self.answer, self.signs, self.out, self.alike_claim, self.alike_answer)
        return [values for part in parts for values in (part.weight.reshape(-1), part.bias)]


class Happenings(nn.Module):
    def __init__(self, encoder: str, layers: int, width: int, inner: int, days: int, places: int, drop: float = 0.1):
        super().__init__()
        from transformers import AutoModel

        self.encoder = AutoModel.from_pretrained(encoder, add_pooling_layer=False, attn_implementation="eager")
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        # MPNet's vocabulary is BERT's behind four markers of its own.
        self.shift, self.first, self.last = (4, 0, 2) if self.encoder.config.model_type == "mpnet" else (0, 101, 102)
        self.encoder.embeddings.word_embeddings.requires_grad_(False)
        size = self.encoder.config.hidden_size
        self.norm, self.out, self.worth = nn.LayerNorm(size), nn.Linear(size, width), nn.Linear(width, 1)
        self.special, self.drop = nn.Parameter(torch.randn(3, width) * 0.3), nn.Dropout(drop)
        self.scorers = nn.ModuleList(Scorer(width, inner, signs) for signs in (days, days, places))

    def pieces(self, ids):
        """ids: [1, pieces] with their markers → [1, pieces, width], [1, pieces]"""
        hidden = self.encoder(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state
        vectors = self.out(self.drop(self.norm(hidden)))
        return vectors, self.worth(vectors)[..., 0]

    def forward(self, report):
        device = self.special.device
        vectors, worth = [], []
        for start, end in stretches(len(report["ids"])):
            within = [piece + self.shift for piece in report["ids"][start:end]]
            ids = torch.tensor([[self.first, *within, self.last]], device=device)
            with torch.autocast(device.type, dtype=torch.bfloat16):
                some, theirs = self.pieces(ids)
            vectors.append(some[0, 1:-1].float())
            worth.append(theirs[0, 1:-1].float())
        vectors, worth = torch.cat(vectors), torch.cat(worth)

        def pooled(at):
            at = torch.as_tensor(at, device=device)
            some = vectors[at]
            return torch.cat([some.mean(0), (torch.softmax(worth[at], 0)[:, None] * some).sum(0)])

        means = lambda all_pieces: [vectors[torch.as_tensor(at, device=device)].mean(0) for at in all_pieces]
        claims = torch.stack([pooled(claim["pieces"]) for claim in report["claims"]])
        days = torch.stack([self.special[0], self.special[1], *means(report["times"])])
        places = torch.stack([self.special[2], *means(report["names"])])
        signs = [torch.as_tensor(report[name], device=device) for name in ("days", "days", "places")]
        return [scorer(claims, answers, s, self.drop) for scorer, answers, s in zip(self.scorers, (days, days, places), signs)]

    def tables(self):
        return torch.cat([self.special.reshape(-1), *(values for scorer in self.scorers for values in scorer.tables())])


def stretches(count: int):
    parts = math.ceil(count / TOGETHER)
    return [(k * count // parts, (k + 1) * count // parts) for k in range(parts)]


def read_examples(file: Path) -> list[dict]:
    """Reports of which no claim is labelled have no `right`."""
    reports = []
    if not file.exists():
        return reports
    for line in file.read_text().splitlines():
        raw = json.loads(line)
        starts, ends = np.array(raw["starts"]), np.array(raw["ends"])
        order = np.argsort(starts, kind="stable")

        def within(spans):
            found = np.nonzero(np.any([(starts < end) & (ends > start) for start, end in spans], axis=0))[0]
            if len(found):
                return found
            # A stretch that is not read: the piece after it.
            return order[[min(len(order) - 1, int(np.searchsorted(starts[order], spans[0][0])))]]

        masks = [] if "where" in raw["claims"][0] else None
        for asked, answers in () if masks is None else zip(ASKED, ("days", "days", "places")):
            mask = np.zeros((len(raw["claims"]), len(raw["claims"][0][answers])), bool)
            for i, claim in enumerate(raw["claims"]):
                mask[i, claim[asked]] = True
            masks.append(mask)
        reports.append({
            "name": raw["name"],
            "ids": raw["ids"],
            "times": [within([span]) for span in raw["times"]],
            "names": [within([span]) for span in raw["names"]],
            "claims": [{"pieces": within(claim["content"])} for claim in raw["claims"]],
            "days": np.array([claim["days"] for claim in raw["claims"]], np.float32),
            "places": np.array([claim["places"] for claim in raw["claims"]], np.float32),
            "right": masks,
        })
    return reports


def loss_of(scores, right):
    """Any of the right answers will do; a claim whose right one is not offered teaches nothing."""
    right = torch.as_tensor(right, device=scores.device)
    known = right.any(1)
    if not known.any():
        return scores.sum() * 0
    return -torch.logsumexp(F.log_softmax(scores, -1).masked_fill(~right, -1e9), -1)[known].mean()


def distance(scores, soft):
    """How far from what the teachers hold for likely (Kullback and Leibler)."""
    soft = torch.as_tensor(soft, device=scores.device)
    return (soft * (torch.log(soft + 1e-9) - F.log_softmax(scores, -1))).sum(-1).mean()


def losses(report, scores):
    """By question: the labels, the teachers, or the mean of both."""
    for k, s in enumerate(scores):
        parts = []
        if report["right"] is not None:
            parts.append(loss_of(s, report["right"][k]))
        if report.get("soft") is not None:
            parts.append(distance(s, report["soft"][k]))
        yield SHARES[k] * sum(parts) / len(parts)


def soften(network, reports, run: Path):
    network.eval()
    out = {}
    with torch.no_grad():
        for report in reports:
            for k, scores in enumerate(network(report)):
                out[f"{report['name']}|{k}"] = torch.softmax(scores.float(), -1).cpu().numpy().astype(np.float16)
    np.savez_compressed(run / "soft.npz", **out)
    network.train()


def give_soft(reports, runs: list[Path]):
    """The mean of what the runs say."""
    said = [np.load(run / "soft.npz") for run in runs]
    for report in reports:
        keys = [f"{report['name']}|{k}" for k in range(3)]
        if said and all(key in some for some in said for key in keys):
            report["soft"] = [np.mean([some[key].astype(np.float32) for some in said], axis=0) for key in keys]


def measure(network, reports):
    """How often the likeliest answer is right: first day, last day, both, place."""
    network.eval()
    hits, count = np.zeros(4), 0
    with torch.no_grad():
        for report in reports:
            found = [scores.argmax(-1).cpu().numpy() for scores in network(report)]
            good = [right[np.arange(len(at)), at] for right, at in zip(report["right"], found)]
            hits += [good[0].sum(), good[1].sum(), (good[0] & good[1]).sum(), good[2].sum()]
            count += len(good[0])
    network.train()
    return {name: round(float(hit) / max(1, count), 3) for name, hit in zip(("earliest", "latest", "both", "where"), hits)}


def learn(a, network, train, held, run: Path):
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    of_encoder = {id(p) for p in network.encoder.parameters()}
    heads = [p for p in network.parameters() if id(p) not in of_encoder]
    optimizer = torch.optim.AdamW([{"params": encoder}, {"params": heads}], weight_decay=0.01)
    rates, step, steps = (a.rate, a.head_rate), 0, a.epochs * math.ceil(len(train) / a.batch)
    started = time.time()
    # How far the run is, by its passes or by the time that it has.
    done = lambda: max(step / steps, (time.time() - started) / (60 * a.minutes) if a.minutes else 0)
    for epoch in range(a.epochs):
        if done() >= 1:
            break
        random.shuffle(train)
        total = 0.0
        for at in range(0, len(train), a.batch):
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min(1, (step + 1) / 30) * max(0.01, 1 - done())
            optimizer.zero_grad()
            for report in train[at : at + a.batch]:
                scores = network(report)
                loss = sum(losses(report, scores))
                loss = loss * len(report["claims"]) / 17 / a.batch
                loss.backward()
                total += loss.item()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
        line = {"epoch": epoch + 1, "loss": round(total / len(train) * a.batch, 3), "seconds": round(time.time() - started)}
        if held and (epoch % 4 == 3 or epoch + 1 == a.epochs):
            line["held"] = measure(network, held)
        print(json.dumps(line), flush=True)
        with (run / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")
        torch.save(network.state_dict(), run / "weights.pt")


class Graph(nn.Module):
    """What is exported: pieces with their markers in; vectors, their worth and the scorers' tables out."""

    def __init__(self, network: Happenings):
        super().__init__()
        self.network = network
        self.register_buffer("numbers", network.tables().detach().clone())

    def forward(self, ids):
        vectors, worth = self.network.pieces(ids.long())
        return vectors[0], worth[0], self.numbers


def export(network, a, run: Path, to: Path):
    import hashlib

    from onnxruntime.quantization import QuantType, quantize_dynamic

    network.eval()
    whole = run / "happening.onnx"
    ids = torch.tensor([[101, 2023, 2003, 102]], dtype=torch.int32)
    torch.onnx.export(
        Graph(network), (ids,), whole, input_names=["ids"], output_names=["vectors", "worth", "tables"], dynamo=False,
        dynamic_axes={"ids": {1: "pieces"}, "vectors": {0: "pieces"}, "worth": {0: "pieces"}}, opset_version=17,
    )
    quantize_dynamic(whole, to / "happening.onnx", per_channel=True, reduce_range=False, weight_type=QuantType.QInt8)
    manifest = json.loads((to / "model.json").read_text())
    manifest["happening"] = {
        "width": a.width, "inner": a.inner, "days": network.scorers[0].signs.in_features,
        "places": network.scorers[2].signs.in_features, "surer": {"when": a.surer[0], "where": a.surer[1]},
    }
    manifest["files"]["happening.onnx"] = hashlib.sha256((to / "happening.onnx").read_bytes()).hexdigest()
    manifest["version"] = a.version or manifest["version"]
    (to / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--encoder", required=True)
    p.add_argument("--examples", type=Path, required=True)
    p.add_argument("--run", type=Path, required=True)
    p.add_argument("--hold", nargs="*", default=[], help="names of reports that are not learnt from, but measured on")
    p.add_argument("--layers", type=int, default=6)
    p.add_argument("--width", type=int, default=96)
    p.add_argument("--inner", type=int, default=48)
    p.add_argument("--epochs", type=int, default=10)
    p.add_argument("--minutes", type=float, help="learn no longer than this")
    p.add_argument("--batch", type=int, default=4)
    p.add_argument("--rate", type=float, default=8e-5)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--device", default="cpu")
    p.add_argument("--to", type=Path, help="export what the run learnt into this model's folder, and learn nothing")
    p.add_argument("--soften", action="store_true", help="say of all examples what the run holds for likely, for others to learn from")
    p.add_argument("--soft", nargs="*", type=Path, default=[], help="runs that said so")
    p.add_argument("--surer", nargs=2, type=float, default=[1.5, 1.5])
    p.add_argument("--version")
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    reports = read_examples(a.examples / "labelled.jsonl")
    days, places = reports[0]["days"].shape[2], reports[0]["places"].shape[2]
    network = Happenings(a.encoder, a.layers, a.width, a.inner, days, places).to(a.device)
    a.run.mkdir(parents=True, exist_ok=True)
    if a.to is not None:
        network.load_state_dict(torch.load(a.run / "weights.pt", map_location=a.device))
        export(network.cpu(), a, a.run, a.to)
        return
    texts = read_examples(a.examples / "texts.jsonl") if a.soft or a.soften else []
    give_soft([*reports, *texts], a.soft)
    held = [report for report in reports if report["name"] in a.hold]
    train = [report for report in [*reports, *texts] if report["name"] not in a.hold and (report["right"] is not None or "soft" in report)]
    learn(a, network, train, held, a.run)
    if a.soften:
        soften(network, [*reports, *texts], a.run)


if __name__ == "__main__":
    main()
