import { describe, expect, it } from "vitest";
import { plain } from "./plain.ts";

describe("plain words", () => {
  it("are letters and figures in lower case, a space between", () => {
    expect(plain("  “Harbour’s” Yards – No. 7\n(sold!) ")).toBe("harbour s yards no 7 sold");
    expect(plain("— … ©")).toBe("");
  });

  it("are the same in any script", () => {
    expect(plain("Über: «Größe», 2nd")).toBe("über größe 2nd");
    expect(plain("造船所、 3・売却。")).toBe("造船所 3 売却");
    expect(plain("a № ﬁ ² b")).toBe("a ﬁ ² b");
    expect(plain("Ёж — «ВОРН»; İzmir, ΟΣΚΕΡΟΣ!")).toBe("ёж ворн i zmir οσκερος");
    expect(plain("𝒜 and 𐐀, é")).toBe("𝒜 and 𐐨 é");
  });

  it("are the same of words of any length", () => {
    const words = "Sold, at Night! ".repeat(400);
    expect(plain(words)).toBe("sold at night ".repeat(400).trim());
  });
});
