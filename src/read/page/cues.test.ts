import { describe, expect, it } from "vitest";
import { cuesOf } from "./cues.ts";

describe("what a block's words say that it is", () => {
  it.each([
    ["Log in", 3],
    ["Please LOG IN here", 3],
    ["Our Newsletter, on Fridays", 3],
    ["Réservé aux abonnés", 3],
    ["© Harbour News", 5],
    ["File photo", 6],
    ["Leave a reply", 8],
    ["무단전재 및 재배포", 5],
    ["Cookie", 12],
    ["• Read more: the yard was sold", 1],
    ["sign up", 3],
    ["DÉJÀ ABONNÉ ?", 3],
    ["“Your browser” – that’s old", 12],
    ["Share", 2],
    ["You can tweet this", 2],
    ["シェアする", 2],
    ["残り120文字", 3],
    ["(C) 1999 Harbour News", 5],
    ["Osker, (c)2019", 5],
    ["Epa photo of the yard", 6],
    ["4 min read", 7],
    ["One hour ago", 7],
    ["Reply", 8],
    ["3 commentaires", 8],
    ["Mara Quill is a staff writer here", 9],
    ["Contact us", 9],
    ["m.quill@merania.example", 9],
    ["Close", 12],
    ["Печать", 12],
    ["Vorn’s paper — on ПОДПИСКА", 3],
  ])("%s", (words, kind) => {
    expect(cuesOf(words)).toEqual({ count: 1, kind });
  });

  it("is nothing for a sentence of a report, for words cut short, and for long paragraphs", () => {
    expect(cuesOf("The ferry left the pier at noon.")).toEqual({ count: 0, kind: 0 });
    expect(cuesOf("“We’re late” – so said Vorn…")).toEqual({ count: 0, kind: 0 });
    expect(cuesOf("Lo")).toEqual({ count: 0, kind: 0 });
    expect(cuesOf("The share of the author fell")).toEqual({ count: 0, kind: 0 });
    expect(cuesOf("cooki es")).toEqual({ count: 0, kind: 0 });
    expect(cuesOf(`Cookie ${"and so on ".repeat(50)}`)).toEqual({ count: 0, kind: 0 });
  });
});
