"""datasketch's MinHash with LSH: which texts may overlap, by shingles of five words. Prints the processor's seconds, shingling included."""

import json
import re
import sys
import time

from datasketch import MinHash, MinHashLSH

SHINGLE = 5
PERMUTATIONS = 128
THRESHOLD = 0.2


def minhash(text):
    words = re.findall(r"[a-z0-9']+", text.lower())
    out = MinHash(num_perm=PERMUTATIONS, seed=1)
    out.update_batch(
        [" ".join(words[at : at + SHINGLE]).encode("utf8") for at in range(max(1, len(words) - SHINGLE + 1))]
    )
    return out


def main():
    texts = json.load(sys.stdin)
    start = time.process_time()
    lsh = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    pairs = []
    for nth, text in enumerate(texts):
        made = minhash(text)
        pairs.extend((other, nth) for other in lsh.query(made))
        lsh.insert(nth, made)
    json.dump({"seconds": time.process_time() - start, "pairs": pairs}, sys.stdout)


main()
