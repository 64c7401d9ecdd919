import { describe, expect, test } from "vitest";
import { readWords } from "../../test/read-words.ts";
import { readEvents } from "../gold/meantime-events.ts";
import { factualityIn, scoreFactuality } from "./factuality.ts";

const xml = `<Document>
<token number="0" sentence="0" t_id="1">The</token>
<token number="1" sentence="0" t_id="2">yard</token>
<token number="2" sentence="0" t_id="3">may</token>
<token number="3" sentence="0" t_id="4">close</token>
<token number="4" sentence="0" t_id="5">.</token>
<EVENT_MENTION certainty="POSSIBLE" m_id="1" polarity="POS"><token_anchor t_id="4"/></EVENT_MENTION>
<EVENT_MENTION certainty="" m_id="2" polarity="POS"><token_anchor t_id="2"/></EVENT_MENTION>
</Document>`;

describe("Events with their factuality", () => {
  test("are read with their words, those left open counted apart", () => {
    expect(readEvents(xml)).toMatchObject({
      text: "The yard may close .",
      events: [{ span: [13, 18], factuality: "possible" }],
      open: 1,
    });
  });

  test.each([
    ["The yard may close.", "close", "possible"],
    ["The yard closed.", "closed", "certain"],
    ["The yard did not close.", "close", "negated"],
    ["Edda Vorn denied that the yard had closed.", "closed", "negated"],
    ["Edda Vorn said the yard will close.", "close", "certain"],
  ])("%s %s: %s", (text, word, expected) => {
    const { claims } = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
    const at = text.indexOf(word);
    expect(factualityIn(text, claims, { span: [at, at + word.length], factuality: "certain" })).toBe(
      expected,
    );
  });

  test("score by hand", () => {
    const score = scoreFactuality([
      ["certain", "certain"],
      ["certain", "possible"],
      ["possible", "possible"],
      ["negated", null],
    ]);
    expect(score).toMatchObject({ events: 4, unheld: 1, accuracy: 0.5, always: 0.5 });
    expect(score.f1.possible).toBeCloseTo(2 / 3);
    expect(score.f1.certain).toBeCloseTo(2 / 3);
    expect(score.f1.negated).toBe(0);
  });
});
