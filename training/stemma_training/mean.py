"""The mean of two networks' weights, for runs that began with the same: often better than either (Wortsman et al. 2022).

    python -m stemma_training.mean --of runs/small-2 --and runs/joint-1 --share 0.75 --to runs/soup75

Weights that only the second has (heads that it was given later) are taken from it as they are.
"""
import argparse
from pathlib import Path

import torch


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--of", type=Path, required=True, help="a run with weights.pt")
    p.add_argument("--and", dest="other", type=Path, required=True)
    p.add_argument("--share", type=float, default=0.5, help="how much of the second")
    p.add_argument("--to", type=Path, required=True)
    a = p.parse_args()
    one, other = (torch.load(run / "weights.pt", weights_only=True, map_location="cpu") for run in (a.of, a.other))
    alone = sorted(set(one) - set(other))
    if alone:
        raise SystemExit(f"{a.other} lacks {alone[0]} and {len(alone) - 1} more of {a.of}: give the larger network as --and")
    mean = {name: torch.lerp(one[name].float(), w.float(), a.share).to(w.dtype) if name in one else w for name, w in other.items()}
    a.to.mkdir(parents=True, exist_ok=True)
    torch.save(mean, a.to / "weights.pt")


if __name__ == "__main__":
    main()
