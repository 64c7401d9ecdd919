import { describe, expect, test } from "vitest";
import { parsePage } from "./parse-page.ts";
import { attribute, children, closest, descendants, type PageNode, textOf, withAttribute } from "./tree.ts";

/** The tree as nested tags: `p(one b(two))`. */
function drawn(html: string): string {
  const tree = parsePage(html);
  const draw = (node: PageNode): string =>
    node.tag === ""
      ? node.text.trim()
      : `${node.tag}(${[...children(tree, node)]
          .map(draw)
          .filter((words) => words !== "")
          .join(" ")})`;
  return [...children(tree, tree.root)]
    .map(draw)
    .filter((words) => words !== "")
    .join(" ");
}

describe("A page as a tree", () => {
  test.each<[string, string, string]>([
    ["paragraphs without end tags", "<p>one<p>two<div>three</div>", "p(one) p(two) div(three)"],
    [
      "list items without end tags",
      "<ul><li>one<ul><li>in</ul><li>two</ul>",
      "ul(li(one ul(li(in))) li(two))",
    ],
    [
      "cells without end tags",
      "<table><tr><td>a<td>b<tr><td>c</table>d",
      "table(tr(td(a) td(b)) tr(td(c))) d",
    ],
    ["terms without end tags", "<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a) dd(b) dt(c))"],
    ["an end tag that fits nothing", "<div>a</section>b</div>c", "div(a b) c"],
    ["an end tag that would leave a cell", "<div><table><td>a</div>b</table></div>", "div(table(td(a b)))"],
    ["a link over paragraphs", "<a href=x><p>one</a> two</p>three", "a(p(one)) p(two) three"],
    ["a link that never ends", "<a>one<a>two", "a(one) a(two)"],
    ["bold over paragraphs", "<b><p>one</b> two</p>", "b(p(one two))"],
    ["an end of a paragraph that never began", "one</p>two", "one p() two"],
    ["a head that never ends", "<head><title>t</title><div>a</div>", "head(title(t)) div(a)"],
    ["text after the end of the body", "<body>a</body></html>b", "body(a b)"],
    ["comments and processing instructions", "a<!-- b --><?c?><![CDATA[d]]>e", "ae"],
    ["upper case and empty elements", "<DIV>a<BR>b<IMG SRC=x></DIV>", "div(a br() b img())"],
    ["entities", "<p>&eacute;&amp;&#8220;&#x201D;&nosuch;</p>", "p(é&“”&nosuch;)"],
    ["null characters", "<p>a\u0000b</p>", "p(ab)"],
    ["nothing", "", ""],
  ])("is made of %s", (_, html, expected) => {
    expect(drawn(html)).toBe(expected);
  });

  test("gives attributes with entities resolved, and elements by name and by attribute", () => {
    const tree = parsePage('<meta Property="og:title" content="A &amp; B"><p id=x>one<b>two</b></p>');
    const [meta] = tree.byTag("meta");
    expect(meta === undefined ? null : attribute(meta, "content")).toBe("A & B");
    expect(meta === undefined ? "" : attribute(meta, "name")).toBeNull();
    expect(withAttribute(tree, "id").map(({ node, value }) => [node.tag, value])).toEqual([["p", "x"]]);
    expect(tree.byTag("nav")).toEqual([]);
  });

  test("gives the words below a node, without scripts, and those of a script by itself", () => {
    const tree = parsePage("<div>a<script>b</script><p>c<style>d</style> e</p></div>");
    expect(textOf(tree, tree.root)).toBe("ac e");
    expect(tree.byTag("script").map((node) => textOf(tree, node))).toEqual(["b"]);
  });

  test("is walked down and up", () => {
    const tree = parsePage("<article><p>a <i>b</i></p></article>c");
    const [i] = tree.byTag("i") as [PageNode];
    expect(closest(i, new Set(["article"]))?.tag).toBe("article");
    expect(closest(i, new Set(["nav"]))).toBeNull();
    const [p] = tree.byTag("p") as [PageNode];
    expect([...descendants(tree, p)].map((node) => node.tag || node.text)).toEqual(["a ", "i", "b"]);
  });
});

describe("A hostile page", () => {
  test.each<[string, string]>([
    ["elements in elements", "<div>".repeat(200_000)],
    ["elements that close nothing", `${"<div>".repeat(100_000)}${"</span>".repeat(100_000)}`],
    ["bold in bold over paragraphs", "<b><p>".repeat(100_000)],
    ["links in links", "<a><b>".repeat(100_000)],
    ["a million attributes", `<p ${"a=b ".repeat(1_000_000)}>`],
    ["a data address of ten million characters", `<img src="data:${"A".repeat(10_000_000)}">`],
    ["angle brackets", "<".repeat(1_000_000)],
    ["tags that never close", "<div ".repeat(200_000)],
    ["scripts that never close", "<script>".repeat(100_000)],
    ["comments that never close", "<!--".repeat(200_000)],
    ["entities that never close", "&amp".repeat(200_000)],
  ])("takes time linear in its length: %s", (_, html) => {
    const started = performance.now();
    const tree = parsePage(html);
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(Math.max(...tree.nodes.slice(0, 100_000).map((node) => node.depth))).toBeLessThanOrEqual(512);
  });

  test("nested beyond the deepest level keeps its words, and what follows it", () => {
    const tree = parsePage(`${"<div>".repeat(10_000)}<p>in</p>${"</div>".repeat(10_000)}<p>out</p>`);
    expect(textOf(tree, tree.root)).toBe("inout");
    expect(tree.byTag("p").at(-1)?.parent).toBe(tree.root);
  });

  test("with more nodes than the limit says that it was cut", () => {
    expect(parsePage("<br>".repeat(1_000_001)).cut).toBe(true);
    expect(parsePage("<br>").cut).toBe(false);
  });
});
