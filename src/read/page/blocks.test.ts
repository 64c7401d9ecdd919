import { describe, expect, test } from "vitest";
import { findBlocks } from "./blocks.ts";
import { parsePage } from "./parse-page.ts";

const drawn = (html: string): string[] =>
  findBlocks(parsePage(html)).map(({ kind, text }) => (kind === "body" ? text : `${kind}: ${text}`));
const LONG = "The ferry left the pier at noon with forty people on board.";

describe("A page's blocks", () => {
  test.each<[string, string, string[]]>([
    ["paragraphs and loose words", "<div>one<p>two <b>three</b></p>four</div>", ["one", "two three", "four"]],
    [
      "headings, captions and items",
      "<h2>A</h2><figure><img><figcaption>B</figcaption></figure><ul><li>C<li>D</ul>",
      ["heading: A", "caption: B", "C", "D"],
    ],
    ["captions by their class", '<div class="photo-caption">B</div>', ["caption: B"]],
    ["two line breaks", "one<br><br>two<br>three", ["one", "two three"]],
    ["a line break after a whole sentence", `${LONG}<br>${LONG}`, [LONG, LONG]],
    [
      "a line break within a sentence",
      "The ferry left the pier at noon with forty people on<br>board.",
      ["The ferry left the pier at noon with forty people on board."],
    ],
    ["a wrapped line of Japanese", "船は正午に\n<br>港を出た", ["船は正午に港を出た"]],
    [
      "a table of figures, a row a block",
      "<table><tr><th>Year<th>Ships<tr><td>2020<td>3</table>",
      ["Year Ships", "2020 3"],
    ],
    [
      "a table of figures whose cells an editor wrapped",
      "<table><tr><th><p>Year</p><th><div>Ships</div><tr><td><p>2020</p><td><div>3</div></table>",
      ["Year Ships", "2020 3"],
    ],
    ["a table for the layout, a cell a block", "<table><tr><td><p>one</p><td>two</table>", ["one", "two"]],
    [
      "scripts, styles, buttons and drawings",
      "<script>a</script><style>b</style><button>c</button><svg><text>d</text></svg>e",
      ["e"],
    ],
    ["nothing", "<div> <p>&nbsp;</p></div>", []],
  ])("%s", (_, html, expected) => {
    expect(drawn(html)).toEqual(expected);
  });

  test("know how much of them is linked, and whether they are shown", () => {
    const [linked, hidden, shown] = findBlocks(
      parsePage('<p>one <a href="/">two</a></p><div style="display: none"><p>three</p></div><p>four</p>'),
    );
    expect(linked).toMatchObject({ text: "one two", linked: 3, links: 1, hidden: false });
    expect(hidden).toMatchObject({ text: "three", hidden: true });
    expect(shown).toMatchObject({ text: "four", linked: 0, hidden: false });
  });
});
