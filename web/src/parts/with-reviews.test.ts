import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import type { ReviewedClaim } from "@stemma/vocabulary/review.ts";
import { expect, test } from "vitest";
import { withReviews } from "./with-reviews.ts";

const claim = (id: string, stance = "asserted") =>
  ({ id: `claim:${id}`, stance, recordedAt: "then", supersededAt: null, reader: "rules/1" }) as RecordedClaim;
const reviewed = (id: string, stance: string, stands = true) =>
  ({ claim: { id: `claim:${id}`, stance }, stands }) as ReviewedClaim;

test("Claims keep their order, have the person's word on top, and those that persons made follow", () => {
  const shown = withReviews({
    claims: [claim("b"), claim("a")],
    reviewed: [
      reviewed("a", "denied"),
      reviewed("b", "asserted"),
      reviewed("c", "planned"),
      reviewed("d", "planned", false),
    ],
    recordedAt: "now",
    reading: { reader: "rules/2" },
  });
  expect(shown.map(({ id, stance, recordedAt, reader }) => [id, stance, recordedAt, reader])).toEqual([
    ["claim:b", "asserted", "then", "rules/1"],
    ["claim:a", "denied", "then", "rules/1"],
    ["claim:c", "planned", "now", "rules/2"],
  ]);
});
