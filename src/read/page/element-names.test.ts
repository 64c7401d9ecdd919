import { describe, expect, it } from "vitest";
import { bitsByPatterns, bitsOfName, NAMED, namesOf, WORDS, zonesOf } from "./element-names.ts";
import type { PageNode } from "./tree.ts";
import { spell, ZONED, zonesSaidBy } from "./zone-names.ts";

const element = (...attributes: string[]): PageNode => {
  const written = attributes[attributes.indexOf("class") + 1];
  return {
    index: 1,
    end: 2,
    depth: 1,
    parent: null,
    tag: "div",
    traits: 0,
    text: "",
    attributes,
    has: -1,
    classes: written === undefined ? null : { written, named: -1, tells: null },
    named: -1,
  };
};

describe("what elements are called", () => {
  it("tells one name in its ways of writing", () => {
    for (const name of ["story-body", "storyBody", "js_story_body", "Story  Body"])
      expect(namesOf(element("class", name)) & NAMED.content).toBe(NAMED.content);
  });

  it("takes classes, id and role together", () => {
    expect(namesOf(element("class", "box", "id", "comments-12", "role", "navigation"))).toBe(
      NAMED.comments | NAMED.navigation,
    );
    expect(namesOf(element("class", "more", "id", "news-3"))).toBe(NAMED.related);
  });

  it("leaves out what a post is about", () => {
    expect(namesOf(element("class", "hentry tag-comments category-video"))).toBe(NAMED.content);
  });

  it("finds nothing in words that only hold a name", () => {
    for (const name of ["sidewalk", "scared", "uncommented", "x", ""])
      expect(namesOf(element("class", name))).toBe(0);
  });

  it("takes a button of a player for no caption, and a heading of contents for no navigation", () => {
    expect(namesOf(element("class", "legend vjs"))).toBe(0);
    expect(namesOf(element("class", "wp-caption-text"))).toBe(NAMED.caption);
    expect(namesOf(element("class", "toc-title"))).toBe(0);
    expect(namesOf(element("class", "toc"))).toBe(NAMED.navigation);
  });

  it("says the same after more words than are remembered at once", () => {
    for (let i = 0; i < 17_000; i++) bitsOfName(`about w${i}`);
    expect(bitsOfName("about the author")).toBe(NAMED.author);
    expect(bitsOfName("readMore")).toBe(NAMED.related);
    expect(bitsOfName("léxique read-more")).toBe(NAMED.related);
  });

  it("says by words and pairs of words what the patterns say of the whole name", () => {
    const all = [...new Set(WORDS.flatMap(([, { source }]) => source.match(/[a-z]{1,}/g) ?? []))];
    const wrong: string[] = [];
    const check = (name: string): void => {
      if (bitsOfName(name) !== bitsByPatterns(name)) wrong.push(name);
    };
    for (const [i, one] of all.entries())
      for (const [j, two] of all.entries()) {
        check(`x ${one} ${two}`);
        if ((i + j) % 7 === 0) check(`${one} ${two} ${all[(i * 31 + j * 17) % all.length]} z9`);
      }
    for (const name of [
      ...["mw parser output", "wp caption text", "pie de foto", "table of contents", "call to action"],
      ...["about the author", "read more2", "toc toc title", "story body12"],
    ])
      check(`a ${name} b`);
    expect(wrong).toEqual([]);
  });

  it("says by words what the patterns say of zones, of classes and id each by itself", () => {
    const words = "header bar wm ipp base tit sub post foot user comments side Title über a:b 新 x1".split(
      " ",
    );
    const wrong: string[] = [];
    for (const one of words)
      for (const two of words)
        for (const gap of ["-", "_", " ", "", ":", "/", "\n"]) {
          const [classes, id] = [`${one}${gap}${two}`, `${two}${gap}${one}`];
          const said = zonesSaidBy(spell(classes)) | zonesSaidBy(spell(id));
          if (zonesOf(element("class", classes, "id", id)) !== said) wrong.push(`${classes} ${id}`);
        }
    expect(wrong).toEqual([]);
    expect(zonesOf(element("class", "header", "id", "bar"))).toBe(0);
    expect(zonesOf(element("class", "header-bar"))).toBe(ZONED.frame);
  });

  it("hears nothing of zones in a role", () => {
    expect(zonesOf(element("class", "x", "role", "comments"))).toBe(0);
    expect(namesOf(element("class", "x", "role", "comments"))).toBe(NAMED.comments);
  });
});
