import { expect, test } from "vitest";
import { printed, scriptLanguage } from "./script-language.ts";

test("Hangul tells Korean, even beside Latin letters; other scripts tell no language", () => {
  expect(scriptLanguage("조선중앙통신")).toBe("ko");
  expect(scriptLanguage("KCNA (조선)")).toBe("ko");
  expect(scriptLanguage("KCNA said")).toBeNull();
  expect(scriptLanguage("新华社")).toBeNull();
});

test("A language that the report states is not overruled by its script", () => {
  expect(printed("조선", "en")).toEqual({ lang: "en", dir: "auto" });
  expect(printed("조선")).toEqual({ lang: "ko", dir: "auto" });
  expect(printed("Harbour closed")).toEqual({ dir: "auto" });
});
