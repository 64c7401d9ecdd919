import { expect, test } from "vitest";
import { statedBody } from "./stated-body.ts";

const long =
  "The bridge stands in a field of beets, four hundred metres long, and there is no water under it. ".repeat(
    3,
  );

test("Paragraphs are parted by line breaks, or by the tags in the string, escaped or not", () => {
  const three = [long.trim(), "Second &amp; last.", "Third."];
  const body = three.map((text) => ({ kind: "body", text: text.replace("&amp;", "&") }));
  expect(statedBody(three.join("\n\n"))).toEqual(body);
  expect(statedBody(three.map((text) => `<p>${text}</p>`).join(""))).toEqual(body);
  expect(statedBody(`&lt;p&gt;${long}&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;`)).toHaveLength(2);
});

test("A teaser is no body, and a script in the string is not shown", () => {
  expect(statedBody("The bridge that waits for its river.")).toEqual([]);
  expect(statedBody(null)).toEqual([]);
  const shown = statedBody(`<p>${long}</p><script>alert(1)</script>`);
  expect(shown.map(({ text }) => text).join()).not.toContain("alert");
});
