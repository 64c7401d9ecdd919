import { expect, test } from "vitest";
import { readWords } from "../../test/read-words.ts";

/** Disclosures as "kind aspect: words". */
function silences(text: string): string[] {
  const { disclosures, report } = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
  return disclosures.map(({ kind, aspect, span }) => `${kind} ${aspect}: ${report.text.slice(...span)}`);
}

test.each([
  ["The Post's messages to her went unanswered.", "withheld what: The Post's messages to her"],
  ["The embassy got our questions and left them unanswered.", "withheld what: left them unanswered"],
  ["The hospital isn't giving their ages.", "withheld what: their ages"],
  ["We are not giving her name for her safety.", "withheld who: her name for her safety"],
  ["The police are not naming the school.", "withheld what: the school"],
  ["Vorn refused to hand over the password for the machine.", "withheld what: the password for the machine"],
  ["The ministry declined to name the airlines affected.", "withheld who: the airlines affected"],
  ["Vorn did not identify the callers.", "withheld who: the callers"],
  [
    "The organisers would not say whether the fee had been refunded.",
    "withheld what: whether the fee had been refunded",
  ],
  [
    "Police would not say whether there were other suspects.",
    "withheld who: whether there were other suspects",
  ],
])("%s", (text, expected) => {
  expect(silences(text)).toEqual([expected]);
});

test.each([
  "Vorn is not giving up the seat.",
  "The yard is not giving away shares.",
  "The mayor is not giving the speech on Friday.",
  "They left the door open and the lamps unlit.",
  "The army refused to hand over the keys to the city's gate to the rebels' envoy.",
])("no silence: %s", (text) => {
  expect(silences(text)).toEqual([]);
});
