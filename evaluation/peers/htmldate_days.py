"""htmldate's days over pages (a JSON list of {"id", "html": path of a gzipped page} on standard input): {"modes": {name: {id: day}}}."""
import gzip
import json
import sys

from htmldate import find_date

MODES = {
    "htmldate, extensive search": dict(original_date=True, extensive_search=True),
    "htmldate, fast": dict(original_date=True, extensive_search=False),
}
pages = json.load(sys.stdin)
modes = {}
for name, options in MODES.items():
    days = modes[name] = {}
    for page in pages:
        with gzip.open(page["html"]) as file:
            days[page["id"]] = find_date(file.read(), **options)
print(json.dumps({"modes": modes}))
