import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { apart, lightOf, oklabOf, SEEN } from "./seen-colours.ts";

const folder = join(import.meta.dirname, "..", "web", "src", "styles");
const sheet = (name: string): string => readFileSync(join(folder, name), "utf8");

/** The declarations of a rule, by its selector as it is written. */
function ruleOf(css: string, selector: string): string {
  const start = css.indexOf(`\n${selector} {`);
  if (start === -1) throw new Error(`No rule ${selector}.`);
  return css.slice(start, css.indexOf("}", start));
}
const coloursOf = (rule: string): ReadonlyMap<string, string> =>
  new Map([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]));

const base = sheet("base.css");
const THEMES = {
  light: coloursOf(ruleOf(`\n${base}`, ":root")),
  dark: coloursOf(ruleOf(base, ':root[data-theme="dark"]')),
};

/** About two are just told apart side by side; a meaning must be told at a glance. */
const AT_A_GLANCE = 5;
/** What is filled must stand out from the page. */
const FROM_THE_PAGE = 4;

/** Pairs that only their colours tell apart. */
const BY_COLOUR = [
  ["accent", "named-edge", "an edge of copying from one of drawing on"],
  ["mark", "hop", "the passage in hand from the others, in the two texts of an edge"],
  ["mark", "named", "a claim's words from a lit name's fill"],
  ["added", "removed", "words that came from words that went"],
] as const;
const FILLS = ["mark", "hop", "named", "added", "removed"] as const;

/** Pairs whose colours may run together, and what tells them apart instead: a rule that must be there. */
const BY_SHAPE = [
  ["the words of a hop stand on a line", "report.css", ".run-hop", /box-shadow: inset 0 -2px 0/],
  ["a lit name stands in a frame", "entity.css", ".run-named-lit", /box-shadow: 0 0 0 1px/],
  ["what was not disclosed has dashes under it", "report.css", ".run-disclosed", /underline dashed/],
  ["a claim's words have a line under them", "report.css", ".run-claimed", /text-decoration: underline/],
  ["an edge that cites is dotted", "story-tree.css", ".tree-cites", /stroke-dasharray: 2 4/],
  ["an edge that credits is dashed", "story-tree.css", ".tree-credits", /stroke-dasharray: 9 4/],
  [
    "what is shared without being a sign has a line and no fill",
    "story-edge.css",
    ".tie-discounted",
    /background: none/,
  ],
  ["words that went are struck through", "report.css", ".diff del", /line-through/],
  ["words that came are underlined", "report.css", ".diff ins", /underline/],
  ["a rejected claim is struck through", "claims.css", ".claim-rejected .claim-words", /line-through/],
] as const;

describe.each(Object.keys(THEMES) as (keyof typeof THEMES)[])("In the %s theme", (theme) => {
  const hex = (name: string): string => {
    const found = THEMES[theme].get(name);
    if (found === undefined) throw new Error(`The theme has no colour --${name}.`);
    return found;
  };
  test.each(Object.keys(SEEN) as (keyof typeof SEEN)[])(
    "what colours alone tell apart is told apart with %s",
    (seen) => {
      for (const [one, two, what] of BY_COLOUR)
        expect(apart(hex(one), hex(two), seen), what).toBeGreaterThanOrEqual(AT_A_GLANCE);
      for (const fill of FILLS)
        expect(apart(hex(fill), hex("paper"), seen), `${fill} on the page`).toBeGreaterThanOrEqual(
          FROM_THE_PAGE,
        );
    },
  );
});

test.each(BY_SHAPE)("Without its colour too: %s", (_, file, selector, shape) => {
  expect(ruleOf(sheet(file), selector)).toMatch(shape);
});

test("The dark theme that the system asks for has the colours of the one that is chosen", () => {
  const asked = coloursOf(
    base.slice(base.indexOf("@media (prefers-color-scheme: dark)"), base.indexOf(':root[data-theme="dark"]')),
  );
  expect([...asked]).toEqual([...THEMES.dark]);
});

test("The measure is as its sources have it: white is light of one, black and white are a hundred apart, and red and green run together without green cones", () => {
  expect(lightOf("#ffffff")).toEqual([1, 1, 1]);
  expect(oklabOf([1, 1, 1])[0]).toBeCloseTo(1, 4);
  expect(apart("#000000", "#ffffff", "everybody")).toBeCloseTo(100, 1);
  // sRGB red in Oklab, as the CSS Color 4 specification has it: L 0.628, a 0.225, b 0.126.
  expect(oklabOf(lightOf("#ff0000")).map((value) => Number(value.toFixed(3)))).toEqual([0.628, 0.225, 0.126]);
  const [everybody, without] = [
    apart("#c00000", "#00a000", "everybody"),
    apart("#c00000", "#667700", "deuteranopia"),
  ];
  expect(without).toBeLessThan(everybody / 2);
});
