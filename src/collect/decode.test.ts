import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { declaredInPage, decode } from "./decode.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part))),
  );
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
};

describe("Bytes are decoded", () => {
  test("as UTF-8 where they are UTF-8, whatever they are declared to be", () => {
    const text = "Đại sứ said “no”.";
    expect(decode(bytes(text), null, "a")).toEqual({ text, charset: "utf-8", odd: null });
    expect(decode(bytes(text), "iso-8859-1", "a").text).toBe(text);
  });

  test("without their byte order mark, which is no part of the text", () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], "Kim"), null, "a").text).toBe("Kim");
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Kim said “no”", "utf16le")]);
    expect(decode(little, "utf-8", "a")).toEqual({ text: "Kim said “no”", charset: "utf-16le", odd: null });
    const big = Buffer.from(little).swap16();
    expect(decode(big, null, "a")).toEqual({ text: "Kim said “no”", charset: "utf-16be", odd: null });
  });

  test("as UTF-16 without a mark only where it is declared", () => {
    const plain = Buffer.from("Kim said no", "utf16le");
    expect(decode(plain, "UTF-16", "a").text).toBe("Kim said no");
    expect(codeOf(() => decode(plain, null, "a"))).toBe("input-binary");
  });

  test("as declared where they are no UTF-8: Korean, Russian, Japanese, Chinese", () => {
    for (const [charset, text] of [
      ["euc-kr", "조선중앙통신은 목요일에 보도했다"],
      ["ks_c_5601-1987", "조선중앙통신"],
      ["windows-1251", "ТАСС сообщил о визите"],
      ["shift_jis", "朝鮮中央通信が報じた"],
      ["gb2312", "新华社报道"],
      ["big5", "中央社報導"],
    ] as const) {
      const found = decode(iconv.encode(text, charset), charset, "a");
      expect([charset, found.text, found.odd]).toEqual([charset, text, null]);
    }
  });

  test("as Windows-1252 where Latin-1 is declared: quotation marks lie there", () => {
    const found = decode(bytes("He said ", [0x93], "no", [0x94]), "ISO-8859-1", "a");
    expect(found).toEqual({ text: "He said “no”", charset: "windows-1252", odd: null });
  });

  test("as what they are where Latin-1 is declared and the letters stand in runs, as no Latin language has them", () => {
    for (const [charset, text] of [
      ["euc-kr", "조선중앙통신은 목요일에 새 다리가 완공되였다고 보도하였다. 다리의 길이는 밝히지 않았다."],
      ["windows-1251", "Мост закрыли до весны, сообщил глава района. Сколько стоит ремонт, он не сказал."],
      ["gb18030", "码头已经正式投入使用，港务局局长没有透露工程的总投资，也没有说明何时开工。"],
    ] as const)
      for (const declared of ["iso-8859-1", "windows-1252"]) {
        const found = decode(iconv.encode(text, charset), declared, "a");
        expect(found.text).toBe(text);
        expect(found.odd).toMatch(/^bytes that are no UTF-8, read as /);
      }
  });

  test("as Latin-1 where it is declared, also with rows of ornament, capitals and words that are all accents", () => {
    for (const text of [
      "L’été déjà passé, les élèves français d’Évian étaient prêts à Noël.",
      `Größe${"\u00a0".repeat(60)}Übung ${"·".repeat(40)} Ärger`,
      "ÄÖÜß — « ÉÈÊË » — ÄÖÜß: sous la côte, il n’y a guère d’été.",
    ]) {
      const found = decode(iconv.encode(text, "windows-1252"), "iso-8859-1", "a");
      expect(found).toEqual({ text, charset: "windows-1252", odd: null });
    }
  });

  test("as what they are where they are declared UTF-8 and are Latin-1, and this is noted", () => {
    const found = decode(
      bytes("The caf", [0xe9], " in Besan", [0xe7], "on was closed, officials said."),
      "utf-8",
      "a",
    );
    expect(found.text).toBe("The café in Besançon was closed, officials said.");
    expect(found.odd).toBe("bytes that are no UTF-8, read as windows-1252");
  });

  test("as UTF-8 with a lost character, rather than garbled whole, where few bytes are damaged", () => {
    const found = decode(bytes("“Peace”, ".repeat(200), [0xff], " he said"), null, "a");
    expect(found.charset).toBe("utf-8");
    expect(found.text.startsWith("“Peace”")).toBe(true);
    expect(found.odd).toBe("1 character that could not be decoded");
  });

  test("not as UTF-16 where a page without NULs declares it", () => {
    expect(decode(bytes("caf", [0xe9], " closed, the officials said"), "utf-16", "a").text).toBe(
      "café closed, the officials said",
    );
  });

  test("as if nothing was declared where nobody knows the name", () => {
    expect(decode(bytes("plain"), "x-nonsense", "a").charset).toBe("utf-8");
    expect(decode(bytes("caf", [0xe9], " closed, officials said"), "x-nonsense", "a").text).toMatch(/^café/);
  });
});

describe("Bytes are refused", () => {
  test("where they hold a NUL or many control characters", () => {
    expect(codeOf(() => decode(bytes("GIF89a", [0, 1, 2]), null, "a"))).toBe("input-binary");
    expect(
      codeOf(() =>
        decode(
          Uint8Array.from({ length: 200 }, (_, i) => (i % 8) + 1),
          null,
          "a",
        ),
      ),
    ).toBe("input-binary");
  });

  test("but not for an escape or a tab in a text", () => {
    expect(decode(bytes("a\tb\u001b[1mc\r\n"), null, "a").text).toBe("a\tb\u001b[1mc\r\n");
  });
});

describe("A page's own declaration", () => {
  test.each([
    ['<meta charset="euc-kr">', "euc-kr"],
    ["<META CHARSET=utf-8>", "utf-8"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251"],
    ['<?xml version="1.0" encoding="Shift_JIS"?>', "Shift_JIS"],
  ])("is found in %s", (page, charset) => {
    expect(declaredInPage(bytes(page))).toBe(charset);
  });

  test("is not looked for in the middle of a page, nor in its words", () => {
    expect(declaredInPage(bytes(" ".repeat(5000), '<meta charset="euc-kr">'))).toBeNull();
    expect(declaredInPage(bytes("<p>charset=euc-kr</p>"))).toBeNull();
  });
});

test("UTF-16 without a mark is known by its NULs, which stand on one side; NULs on both sides are no text", () => {
  const words = "<p>The pier of Rook was closed at noon on Monday.</p>";
  const little = Buffer.from(words, "utf16le");
  expect(decode(little, null, "a.html")).toMatchObject({ text: words, charset: "utf-16le" });
  expect(decode(Buffer.from(little).swap16(), null, "a.html")).toMatchObject({
    text: words,
    charset: "utf-16be",
  });
  const both = Buffer.from(little);
  both[20] = 0;
  expect(() => decode(both, null, "a.html")).toThrow("a.html");
});
