import { expect, test } from "vitest";
import { ownAddress } from "./own-address.ts";

const OWN = "https://www.harbour.example/news/boats";
test.each<[string, string | null, string]>([
  [OWN, "https://www.harbour.example/", OWN],
  [`${OWN}.amp`, OWN, OWN],
  ["https://amp.harbour.example/news/boats", OWN, OWN],
  [`${OWN}?amp=1`, OWN, OWN],
  [`${OWN}/amp`, "https://elsewhere.example2/news/boats", `${OWN}/amp`],
  [`${OWN}/amp`, null, `${OWN}/amp`],
  [`https://web.archive.example/web/20190302114500/${OWN}`, null, OWN],
  [
    "https://harbour.example/login?next=https://harbour.example/x",
    null,
    "https://harbour.example/login?next=https://harbour.example/x",
  ],
])("A report fetched from %s, whose page names %s, is known by %s", (fetched, canonical, own) => {
  expect(ownAddress(fetched, canonical)).toBe(own);
});
