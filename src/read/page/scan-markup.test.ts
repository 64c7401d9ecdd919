import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Written } from "#text/characters.ts";
import "../../../test/steady-chance.ts";
import { ATTRIBUTE } from "./attributes.ts";
import { type MarkupHandler, scanMarkup } from "./scan-markup.ts";

/** Tags and words in their order: `<a href=x>`, `</a>`, words as they are, the pieces of one stretch joined. */
function scanned(html: Written): string[] {
  const out: string[] = [];
  let joins = false;
  const handler: MarkupHandler = {
    words(words) {
      if (joins) out[out.length - 1] += words;
      else out.push(words);
      joins = true;
    },
    start(tag, attributes) {
      const pairs = attributes.flatMap((name, i) => (i % 2 === 0 ? [` ${name}=${attributes[i + 1]}`] : []));
      out.push(`<${tag}${pairs.join("")}>`);
      joins = false;
    },
    end(tag) {
      out.push(`</${tag}>`);
      joins = false;
    },
  };
  scanMarkup(html, handler, true);
  return out;
}

describe("Markup", () => {
  test.each<[string, string, string[]]>([
    ["quoted, bare and empty values", `<a b="1" C='2' d=3 e>`, ["<a b=1 c=2 d=3 e=>"]],
    ["space around the equals sign", `<a b = "1" c\n=\n2>`, ["<a b=1 c=2>"]],
    ["a value with an end of tag in it", `<a b="x>y">z`, ["<a b=x>y>", "z"]],
    ["values without space between", `<a b="1"c="2">`, ["<a b=1 c=2>"]],
    ["an address with slashes, unquoted", "<a href=/x/y/>z", ["<a href=/x/y/>", "z"]],
    ["a slash at the end", "<br/>a<p / >b", ["<br>", "a", "<p>", "b"]],
    ["a value that is missing", "<a b=>c", ["<a b=>", "c"]],
    ["a name that begins with an equals sign", "<a =b>c", ["<a =b=>", "c"]],
    [
      "ends with space, attributes and slashes",
      "a</p >b</p x=y>c</p/>d",
      ["a", "</p>", "b", "</p>", "c", "</p>", "d"],
    ],
    ["what begins no tag", "1 < 2 <3 <= 4 &lt; 5", ["1 < 2 <3 <= 4 < 5"]],
    ["ends of nothing", "a</>b</ p>c</3>d", ["abcd"]],
    ["comments, the shortest too", "a<!-- <p> -- > -->b<!-->c<!--->d<!---->e", ["abcde"]],
    ["declarations and instructions", "<!DOCTYPE html>a<?xml x?>b<![CDATA[<p>]]>c", ["abc"]],
    [
      "a script, whatever is in it",
      "<script>a < b && '</p>' <!-- </SCRIPT >c",
      ["<script>", "a < b && '</p>' <!-- ", "</script>", "c"],
    ],
    [
      "a script that ends like another element",
      "<style></styles>&amp;</style>a",
      ["<style>", "</styles>&amp;", "</style>", "a"],
    ],
    ["a title with entities and tags", "<title>a &amp; <b></title>", ["<title>", "a & <b>", "</title>"]],
    ["a script that never ends", "<script>a</scrip", ["<script>", "a</scrip"]],
    ["a script that ends where it begins", "<script/>a<p>", ["<script>", "a", "<p>"]],
    ["tags that never end", 'a<p b="c>d', ["a"]],
    [
      "entities in words",
      "&amp;&AMP &eacute;&notit;&#65;&#x42;&#0;&nosuch;&;&",
      ["&& é¬it;AB\ufffd&nosuch;&;&"],
    ],
    ["entities in values", '<a b="?x=1&copy=2&amp;y&lt;&ampz&amp">', ["<a b=?x=1&copy=2&y<&ampz&>"]],
    ["nothing", "", []],
  ])("is %s", (_, html, expected) => {
    expect(scanned(html)).toEqual(expected);
  });

  test("keeps two hundred attributes of a tag, and no value beyond 64 KiB", () => {
    const [many] = scanned(`<p ${Array.from({ length: 300 }, (_, i) => `a${i}=1`).join(" ")}>`);
    expect(many?.split("=").length).toBe(201);
    expect(scanned(`<p a="${"x".repeat(65_537)}" b="${"y".repeat(3)}">`)).toEqual(["<p a= b=yyy>"]);
  });

  test("written out again means the same", () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const value = fc.string({ maxLength: 12 });
    const piece = fc.oneof(
      fc.record({
        tag: word,
        attributes: fc.uniqueArray(fc.tuple(word, value), { selector: ([name]) => name, maxLength: 3 }),
      }),
      fc.record({ end: word }),
      fc.record({ text: fc.string({ minLength: 1, maxLength: 20 }) }),
    );
    const escaped = (words: string): string =>
      words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const shown = pieces.filter(
          (one) => !("tag" in one) || !/^(?:script|style|title|textarea|xmp)$/.test(one.tag),
        );
        const html = shown
          .map((one) =>
            "tag" in one
              ? `<${one.tag}${one.attributes.map(([name, said]) => ` ${name}="${escaped(said)}"`).join("")}>`
              : "end" in one
                ? `</${one.end}>`
                : escaped(one.text),
          )
          .join("");
        const expected: string[] = [];
        let joins = false;
        for (const one of shown) {
          if ("text" in one) {
            if (joins) expected[expected.length - 1] += one.text;
            else expected.push(one.text);
          } else if ("tag" in one)
            expected.push(`<${one.tag}${one.attributes.map(([name, said]) => ` ${name}=${said}`).join("")}>`);
          else expected.push(`</${one.end}>`);
          joins = "text" in one;
        }
        expect(scanned(html)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "é",
    "조선중앙통신 <b>船</b>",
    "<p title='Ö &eacute;' id=ü class=größe>",
    "<É ü=1 id=2>x</É>",
    "<title>“Ferry”</title>",
    "<script>“a” < 1</script>é",
    "a<!-- 船 -->é<p>\u00a0</p>\u3000",
    "🚢<i>a\ud83d</i>",
  ])("says the same of characters and of their UTF-8: %s", (html) => {
    expect(scanned(Buffer.from(html))).toEqual(scanned(html));
    expect(scanned(html).join("")).toContain(
      html
        .toWellFormed()
        .match(/[^ -~]/gu)
        ?.at(-1),
    );
  });

  test("leaves out the attributes that nobody asks for, and says which there are", () => {
    const told: unknown[] = [];
    scanMarkup("<a onclick=x data-id=2 HREF=/y datetine=1 class=b><p width=3>", {
      words: () => {},
      start: (tag, attributes, has) => told.push([tag, attributes, has]),
      end: () => {},
    });
    expect(told).toEqual([
      ["a", ["href", "/y", "class", "b"], ATTRIBUTE.href | ATTRIBUTE.class],
      ["p", [], 0],
    ]);
  });

  test("measures a value by its characters", () => {
    const [kept] = scanned(`<p a="${"é".repeat(65_536)}">`);
    expect(kept?.length).toBe(65_536 + "<p a=>".length);
    expect(scanned(`<p a="${"é".repeat(65_537)}">`)).toEqual(["<p a=>"]);
  });
});
