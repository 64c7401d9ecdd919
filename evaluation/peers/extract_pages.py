"""Readers of pages in Python over the same pages, for evaluation/peers/page-peers.ts.

Standard input: {"pages": [{"id", "html": path of a gzipped page, "url"}], "warm": [path], "what": "text" | "facts" | "speed"}.
text: {name: {id: text}}. facts: {name: {id: {"title", "authors", "day"}}}. speed: {name: {"pages", "ms", "cpuMs", "p95"}}, bytes to text
and facts, after reading the pages of "warm" once.
"""
import gzip
import json
import logging
import sys
import time

import trafilatura
from newspaper import Article
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

logging.disable(logging.CRITICAL)


def by_trafilatura(page, url, fast):
    found = trafilatura.bare_extraction(page, url=url, fast=fast, include_comments=False, with_metadata=True)
    if found is None:
        return {"text": "", "title": None, "authors": None, "day": None}
    return {"text": found.text or "", "title": found.title, "authors": found.author, "day": found.date}


def by_resiliparse(page, url):
    words = bytes_to_str(page, detect_encoding(page))
    return {"text": extract_plain_text(words, main_content=True), "title": None, "authors": None, "day": None}


def by_newspaper(page, url):
    article = Article(url or "https://a.example/", fetch_images=False)
    article.download(input_html=trafilatura.utils.decode_file(page))
    article.parse()
    day = article.publish_date
    return {
        "text": article.text,
        "title": article.title or None,
        "authors": ", ".join(article.authors) or None,
        "day": None if not day else str(day)[:10],
    }


READERS = {
    "trafilatura": lambda page, url: by_trafilatura(page, url, False),
    "trafilatura, fast": lambda page, url: by_trafilatura(page, url, True),
    "resiliparse": by_resiliparse,
    "newspaper4k": by_newspaper,
}


def bytes_of(path):
    with gzip.open(path) as file:
        return file.read()


def read(reader, page, url):
    try:
        return reader(page, url)
    except Exception:
        return {"text": "", "title": None, "authors": None, "day": None}


def main():
    asked = json.load(sys.stdin)
    pages = [(page["id"], bytes_of(page["html"]), page.get("url")) for page in asked["pages"]]
    out = {}
    for name, reader in READERS.items():
        if asked["what"] == "speed":
            for path in asked["warm"]:
                read(reader, bytes_of(path), None)
            each = []
            before = time.process_time()
            for _, page, url in pages:
                start = time.perf_counter()
                read(reader, page, url)
                each.append((time.perf_counter() - start) * 1000)
            spent = (time.process_time() - before) * 1000
            each.sort()
            out[name] = {"pages": len(pages), "ms": sum(each), "cpuMs": spent, "p95": each[int(len(each) * 0.95)]}
            continue
        found = {id: read(reader, page, url) for id, page, url in pages}
        if asked["what"] == "text":
            out[name] = {id: one["text"] for id, one in found.items()}
        elif name != "resiliparse":
            out[name] = {id: {key: one[key] for key in ("title", "authors", "day")} for id, one in found.items()}
    json.dump(out, sys.stdout)


main()
