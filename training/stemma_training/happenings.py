"""When and where: a look at a report whole, over what the released encoder sees of its windows, learnt from labelled reports.

    npm run examples training/runs/happening [TEXTS]        # in the project's folder: what to learn from
    python -m stemma_training.happenings --examples runs/happening --run runs/happening-1        # over the encoder's numbers; minutes on two cores
    python -m stemma_training.happenings --examples runs/happening --run runs/happening-t1 --encoder runs/weights/mpnet --layers 12 --soften   # a teacher
    python -m stemma_training.happenings --examples runs/happening --run runs/happening-2 --soft runs/happening-t*
    python -m stemma_training.happenings --examples runs/happening --run runs/happening-1 --to ../models/en   # the graph, and what the manifest says of it

A claim is what its pieces are on the average, and by a worth that is learnt; an answer is its words, or a vector of its own where no words name it. What
is seen beside them (`src/claims/weighed/signs.ts`) comes with the examples, so the product and the training see the same; among it what the rules answered. On the reports that
rules were made on these are right more often than anywhere else: there it is mostly kept back (`--forget`). A teacher reads with an encoder of its own and says of all examples, those without labels too, how likely
it holds each answer (`--soften`); who learns from it (`--soft`) is held to that besides the labels.
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
# The last signs of a day and of a place tell what the rules answered to the claim and to those around it; of a day the last two, of a place the last one, to the claim itself.
RULED = {"days": 18, "places": 6}


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


def placed(count: int, width: int):
    """Where a piece stands, as waves: [count, width]."""
    at = torch.arange(count)[:, None] * torch.exp(torch.arange(0, width, 2) * (-math.log(2000.0) / width))
    return torch.stack([torch.sin(at), torch.cos(at)], -1).reshape(count, width)


class Attending(nn.Module):
    """A layer in which every piece looks at all others of its stretch."""

    def __init__(self, width: int, drop: float, heads: int = 4):
        super().__init__()
        self.heads, self.before, self.between = heads, nn.LayerNorm(width), nn.LayerNorm(width)
        self.all, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wide, self.narrow, self.drop = nn.Linear(width, 2 * width), nn.Linear(2 * width, width), nn.Dropout(drop)

    def forward(self, x):
        """[pieces, width] → [pieces, width]"""
        n, width = x.shape
        q, k, v = self.all(self.before(x)).reshape(n, 3, self.heads, width // self.heads).permute(1, 2, 0, 3)
        looks = torch.softmax(q @ k.transpose(1, 2) / math.sqrt(width // self.heads), -1)
        x = x + self.drop(self.out((looks @ v).transpose(0, 1).reshape(n, width)))
        return x + self.drop(self.narrow(F.gelu(self.wide(self.between(x)))))


class Happenings(nn.Module):
    """`encoder`: a folder of weights to read with; None: over the states of the released encoder, `size` numbers a piece."""

    def __init__(self, encoder: str | None, size: int, layers: int, width: int, inner: int, days: int, places: int, drop: float):
        super().__init__()
        self.over = encoder is None
        if encoder is None:
            self.norm, self.out, self.after = nn.LayerNorm(size), nn.Linear(size, width), nn.LayerNorm(width)
            self.context = nn.ModuleList(Attending(width, drop) for _ in range(layers))
            self.register_buffer("waves", placed(TOGETHER, width), persistent=False)
        else:
            from transformers import AutoModel

            self.encoder = AutoModel.from_pretrained(encoder, add_pooling_layer=False, attn_implementation="eager")
            self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
            # MPNet's vocabulary is BERT's behind four markers of its own.
            self.shift, self.first, self.last = (4, 0, 2) if self.encoder.config.model_type == "mpnet" else (0, 101, 102)
            self.encoder.embeddings.word_embeddings.requires_grad_(False)
            size = self.encoder.config.hidden_size
            self.norm, self.out = nn.LayerNorm(size), nn.Linear(size, width)
        self.worth = nn.Linear(width, 1)
        self.special, self.drop = nn.Parameter(torch.randn(3, width) * 0.3), nn.Dropout(drop)
        self.scorers = nn.ModuleList(Scorer(width, inner, signs) for signs in (days, days, places))

    def over_states(self, states):
        """states: [pieces, size] → [pieces, width], [pieces]"""
        x = self.drop(self.out(self.norm(states)))
        if len(self.context):
            x = x + self.waves[: x.shape[0]]
        for layer in self.context:
            x = layer(x)
        vectors = self.after(x)
        return vectors, self.worth(vectors)[..., 0]

    def over_pieces(self, ids):
        """ids: [pieces] → [pieces, width], [pieces]"""
        marked = torch.tensor([[self.first, *(piece + self.shift for piece in ids), self.last]], device=self.special.device)
        with torch.autocast(self.special.device.type, dtype=torch.bfloat16):
            hidden = self.encoder(input_ids=marked, attention_mask=torch.ones_like(marked)).last_hidden_state
            vectors = self.out(self.drop(self.norm(hidden)))
            worth = self.worth(vectors)[..., 0]
        return vectors[0, 1:-1].float(), worth[0, 1:-1].float()

    def forward(self, report, forget: float = 0.0):
        device = self.special.device
        vectors, worth = [], []
        for start, end in stretches(len(report["ids"])):
            if self.over:
                some, theirs = self.over_states(torch.as_tensor(np.asarray(report["states"][start:end], np.float32), device=device))
            else:
                some, theirs = self.over_pieces(report["ids"][start:end])
            vectors.append(some)
            worth.append(theirs)
        vectors, worth = torch.cat(vectors), torch.cat(worth)

        def pooled(at):
            at = torch.as_tensor(at, device=device)
            some = vectors[at]
            return torch.cat([some.mean(0), (torch.softmax(worth[at], 0)[:, None] * some).sum(0)])

        means = lambda all_pieces: [vectors[torch.as_tensor(at, device=device)].mean(0) for at in all_pieces]
        claims = torch.stack([pooled(claim["pieces"]) for claim in report["claims"]])
        days = torch.stack([self.special[0], self.special[1], *means(report["times"])])
        places = torch.stack([self.special[2], *means(report["names"])])
        kept = torch.as_tensor([random.random() >= forget for _ in report["claims"]], dtype=torch.float32)[:, None, None]

        def signs(name):
            seen = torch.as_tensor(report[name]).clone()
            seen[..., -RULED[name] :] *= kept
            return seen.to(device)

        of_days, of_places = signs("days"), signs("places")
        asked = zip(self.scorers, (days, days, places), (of_days, of_days, of_places))
        return [scorer(claims, answers, s, self.drop) for scorer, answers, s in asked]

    def tables(self):
        return torch.cat([self.special.reshape(-1), *(values for scorer in self.scorers for values in scorer.tables())])


def stretches(count: int):
    parts = math.ceil(count / TOGETHER)
    return [(k * count // parts, (k + 1) * count // parts) for k in range(parts)]


def read_examples(folder: Path, name: str) -> list[dict]:
    """Reports of which no claim is labelled have no `right`."""
    reports = []
    if not (folder / f"{name}.jsonl").exists():
        return reports
    lines = [json.loads(line) for line in (folder / f"{name}.jsonl").read_text().splitlines()]
    count = sum(len(raw["starts"]) for raw in lines)
    states = np.memmap(folder / f"{name}.states", np.float16, "r").reshape(count, -1)
    at = 0
    for raw in lines:
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
            "unseen": raw["unseen"],
            "ids": raw["ids"],
            "states": states[at : at + len(starts)],
            "times": [within([span]) for span in raw["times"]],
            "names": [within([span]) for span in raw["names"]],
            "offers": (raw["earliest"], raw["latest"], raw["alike"]),
            "claims": [{"pieces": within(claim["content"]), "ruled": claim.get("ruled")} for claim in raw["claims"]],
            "days": np.array([claim["days"] for claim in raw["claims"]], np.float32),
            "places": np.array([claim["places"] for claim in raw["claims"]], np.float32),
            "right": masks,
        })
        at += len(starts)
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


SURER = (0.0, 0.3, 0.6, 1.0, 1.5, 2.0, 3.0)


def measure(network, reports):
    """How often days and place are right: by the rules, and by the network where its answer is by so much likelier than the rules' own (`SURER`), as the product decides."""
    network.eval()
    rules, found, count = np.zeros(2), np.zeros((2, len(SURER))), 0
    with torch.no_grad():
        for report in reports:
            chances = [torch.softmax(scores.float(), -1).cpu().numpy() for scores in network(report)]
            for i, claim in enumerate(report["claims"]):
                count += 1
                for k, decide in enumerate((days_of, place_of)):
                    good, sure = decide(report, i, [some[i] for some in chances])
                    ruled = claim["ruled"]["when" if k == 0 else "where"]
                    rules[k] += ruled
                    found[k] += [good if sure >= least else ruled for least in SURER]
    network.train()
    share = lambda hits: [round(float(hit) / max(1, count), 3) for hit in hits]
    return {"claims": count, "rules": share(rules), "when": share(found[0]), "where": share(found[1])}


def surer(best: float, ruled: float) -> float:
    return math.log((best + 1e-9) / (ruled + 1e-9))


def days_of(report, i, chances):
    """Whether the likeliest days are right, and by how much they are likelier than the rules'."""
    sides, ruled = [], []
    for side in (0, 1):
        by_day = {}
        for k, (day, chance) in enumerate(zip(report["offers"][side], chances[side])):
            known = by_day.setdefault(day, [0.0, bool(report["right"][side][i, k])])
            known[0] += chance
        sides.append(by_day)
        held = chances[side][report["days"][i, :, side - 2] > 0]
        ruled.append(float(held.sum()))
    published, spans = report["offers"][0][1], set(zip(*report["offers"][:2]))
    pairs = [
        (a[0] * b[0], a[1] and b[1], first, last)
        for first, a in sides[0].items()
        for last, b in sides[1].items()
        if first is None or last is None or (first, last) in spans
    ]
    best = max(pairs, key=lambda pair: pair[0])
    last = [day for day, is_ruled in zip(report["offers"][1], report["days"][i, :, -1] > 0) if is_ruled]
    open_start = report["days"][i, 0, -2] > 0
    # The day of a saying only bounds what it tells, unless it is that of the publication.
    kept = open_start and last and best[2] == best[3] == last[0] != published
    return best[1], -math.inf if kept else surer(best[0], ruled[0] * ruled[1])


def place_of(report, i, chances):
    chance, right = chances[2], report["right"][2][i]
    groups = {}
    for k, one in enumerate(report["offers"][2]):
        known = groups.setdefault(one, [0.0, False])
        known[0] += float(chance[k + 1])
        known[1] |= bool(right[k + 1])
    best = max([(float(chance[0]), bool(right[0])), *((some, good) for some, good in groups.values())])
    return best[1], surer(best[0], float(chance[report["places"][i, :, -1] > 0].sum()))


def learn(a, network, train, held, run: Path):
    own = list(network.encoder.parameters()) if not network.over else []
    encoder, of_encoder = [p for p in own if p.requires_grad], {id(p) for p in own}
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
                scores = network(report, 0.15 if report["unseen"] else a.forget)
                loss = sum(losses(report, scores))
                loss = loss * len(report["claims"]) / 17 / a.batch
                loss.backward()
                total += loss.item()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
        line = {"epoch": epoch + 1, "loss": round(total / len(train) * a.batch, 3), "seconds": round(time.time() - started)}
        if epoch % 3 == 2 or epoch + 1 == a.epochs:
            line |= {name: measure(network, some) for name, some in held.items() if some}
        print(json.dumps(line), flush=True)
        with (run / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")
        torch.save(network.state_dict(), run / "weights.pt")


class Graph(nn.Module):
    """What is exported: a stretch's states in; vectors, their worth and the scorers' tables out."""

    def __init__(self, network: Happenings):
        super().__init__()
        self.network = network
        self.register_buffer("numbers", network.tables().detach().clone())

    def forward(self, states):
        vectors, worth = self.network.over_states(states[0])
        return vectors, worth, self.numbers


def export(network, a, to: Path):
    import hashlib

    network.eval()
    size = network.norm.normalized_shape[0]
    torch.onnx.export(
        Graph(network), (torch.randn(1, 7, size),), to / "happening.onnx", input_names=["states"], output_names=["vectors", "worth", "tables"], dynamo=False,
        dynamic_axes={"states": {1: "pieces"}, "vectors": {0: "pieces"}, "worth": {0: "pieces"}}, opset_version=17,
    )
    manifest = json.loads((to / "model.json").read_text())
    manifest["happening"] = {
        "size": size, "width": a.width, "inner": a.inner, "days": network.scorers[0].signs.in_features,
        "places": network.scorers[2].signs.in_features, "surer": dict(zip(("when", "where", "nowhere"), a.surer)),
    }
    manifest["files"]["happening.onnx"] = hashlib.sha256((to / "happening.onnx").read_bytes()).hexdigest()
    manifest["version"] = a.version or manifest["version"]
    (to / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--encoder", help="weights to read with; without: over the states of the released encoder, which come with the examples")
    p.add_argument("--examples", type=Path, required=True)
    p.add_argument("--run", type=Path, required=True)
    p.add_argument("--hold", nargs="*", default=[], help="names of reports that are not learnt from, but measured on")
    p.add_argument("--hold-part", type=int, help="every eighth of the reports that rules were not made on, from this one")
    p.add_argument("--layers", type=int, default=1, help="of the encoder, or over its states")
    p.add_argument("--width", type=int, default=192)
    p.add_argument("--drop", type=float, default=0.2)
    p.add_argument("--forget", type=float, default=0.6, help="how often the rules' answer is kept back on reports that they were made on")
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
    p.add_argument("--surer", nargs=3, type=float, default=[1.5, 1.0, 2.5], help="how much likelier an answer must be: days, a place where rules have none, none where they have one")
    p.add_argument("--version")
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    reports = read_examples(a.examples, "labelled")
    days, places = reports[0]["days"].shape[2], reports[0]["places"].shape[2]
    size = reports[0]["states"].shape[1]
    network = Happenings(a.encoder, size, a.layers, a.width, a.inner, days, places, a.drop).to(a.device)
    a.run.mkdir(parents=True, exist_ok=True)
    if a.to is not None:
        network.load_state_dict(torch.load(a.run / "weights.pt", map_location=a.device))
        export(network.cpu(), a, a.to)
        return
    texts = read_examples(a.examples, "texts") if a.soft or a.soften else []
    give_soft([*reports, *texts], a.soft)
    unseen = [report["name"] for report in reports if report["unseen"]]
    part = set(unseen[a.hold_part :: 8]) if a.hold_part is not None else set()
    held = {"named": [report for report in reports if report["name"] in a.hold], "part": [report for report in reports if report["name"] in part]}
    without = part | set(a.hold)
    train = [report for report in [*reports, *texts] if report["name"] not in without and (report["right"] is not None or "soft" in report)]
    learn(a, network, train, held, a.run)
    if a.soften:
        soften(network, [*reports, *texts], a.run)


if __name__ == "__main__":
    main()
