import { expect, test } from "vitest";
import { parsePage } from "./parse-page.ts";
import { isOnlyScript } from "./script-only.ts";

const notice = "We use cookies to make this site work. Choose what you allow. ".repeat(6);
const only = (html: string): boolean => isOnlyScript(parsePage(html));

test("A page of script has hardly a word, an empty place for the script, or a sentence that asks for scripts", () => {
  expect(only("<script>a()</script><p>Loading</p>")).toBe(true);
  expect(only(`<script>a()</script><div id="__next"></div><p>${notice}</p>`)).toBe(true);
  expect(only(`<script>a()</script><noscript>Bitte JavaScript einschalten.</noscript><p>${notice}</p>`)).toBe(
    true,
  );
});

test("A page without scripts is none, nor one whose place is filled", () => {
  expect(only("<p>Loading</p>")).toBe(false);
  expect(only(`<script>a()</script><div id="root"><p>${notice}</p></div>`)).toBe(false);
});
