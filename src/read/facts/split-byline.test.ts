import { expect, test } from "vitest";
import { splitByline } from "./split-byline.ts";

test.each<[string, string[], string[]]>([
  ["By Mara Quill and Tom Ferro, Norland Press", ["Mara Quill", "Tom Ferro"], ["Norland Press"]],
  ["Reuters", [], ["Reuters"]],
  ["HNP with staff", [], ["HNP"]],
  ["Von Lena Ott und Jan Weiß", ["Lena Ott", "Jan Weiß"], []],
  ["Par Anne Lenoir (avec Paul Roux)", ["Anne Lenoir", "Paul Roux"], []],
  ["di Carla Monti e Ugo Serra", ["Carla Monti", "Ugo Serra"], []],
  ["Analysis by Mara Quill", ["Mara Quill"], []],
  ["Written by: Mara Quill, PhD", ["Mara Quill"], []],
  ["Mara Quill, Jr.", ["Mara Quill, Jr."], []],
  ["Mara (M.J.) Quill", ["Mara (M.J.) Quill"], []],
  ["Mara Quill | Jan. 3, 2026", ["Mara Quill"], []],
  ["Mara Quill | Port Aldo | 03/01/2026", ["Mara Quill"], []],
  ["Mara Quill | Tom Ferro", ["Mara Quill", "Tom Ferro"], []],
  ["National Desk The Harbour Post", [], ["The Harbour Post"]],
  ["Harbour Post Staff Writer", [], ["Harbour Post"]],
  ["By Mara Quill  8 January 2026, 3:51 pm  11   Edit", ["Mara Quill"], []],
  ["By MARA QUILL Associated Press", ["MARA QUILL"], ["Associated Press"]],
  ["By Mara Quill and Tom FerroAssociated Press", ["Mara Quill", "Tom Ferro"], ["Associated Press"]],
  ["By Mara Quill Reuters", ["Mara Quill"], ["Reuters"]],
  ["Mara Quill 3 May 2026", ["Mara Quill"], []],
  ["Mara Quill Jan 3, 2026", ["Mara Quill"], []],
  ["Mara Quill Monday, January 3, 2026", ["Mara Quill"], []],
  ["By Mara Quill in Port Aldo", ["Mara Quill"], []],
  ["Mara Quill (mara@a.example)", ["Mara Quill"], []],
  ["김철수 기자", ["김철수"], []],
  ["文｜山田太郎", ["山田太郎"], []],
  ["Mara Quill, Mara Quill", ["Mara Quill"], []],
  ["By", [], []],
  ["Staff", [], []],
  ["News desk", [], []],
  ["By clicking you agree to the terms", [], []],
  ["https://a.example/mara", [], []],
  ["3 min read", [], []],
  ["", [], []],
])("%j is signed by the people %j and the bodies %j", (words, people, bodies) => {
  expect(splitByline(words)).toEqual({ people, bodies });
});

test("A byline of any length is split in time linear in it", () => {
  for (const unit of ["A and ", "By ", "(", "A, ", "Ab ", "a.", " e "]) {
    const started = performance.now();
    splitByline(unit.repeat(50_000));
    expect(performance.now() - started, unit).toBeLessThan(2_000);
  }
});
