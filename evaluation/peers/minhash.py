"""datasketch's MinHash: how alike two texts are by shingles of five words, estimated from 256 permutations."""

import json
import re
import sys

from datasketch import MinHash

SHINGLE = 5


def minhash(text):
    words = re.findall(r"[a-z0-9']+", text.lower())
    out = MinHash(num_perm=256, seed=1)
    for at in range(max(1, len(words) - SHINGLE + 1)):
        out.update(" ".join(words[at : at + SHINGLE]).encode("utf8"))
    return out


def main():
    asked = json.load(sys.stdin)
    made = {id: minhash(text) for id, text in asked["texts"].items()}
    json.dump([made[a].jaccard(made[b]) for a, b in asked["pairs"]], sys.stdout)


main()
