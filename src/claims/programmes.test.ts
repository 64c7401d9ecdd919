import { describe, expect, test } from "vitest";
import { readWords, voices } from "../../test/read-words.ts";

const read = (text: string): ReturnType<typeof readWords> =>
  readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });

describe("A programme on which somebody speaks is a hop", () => {
  test.each([
    ["“It is shut,” Edda Vorn said on Sunday on RTC's “Meet the Yard.”", "RTC Meet the Yard"],
    ["“It is shut,” Edda Vorn said on Radio Skerry.", "Radio Skerry"],
    ["In an interview on RTC's “Meet the Yard,” Edda Vorn said that it is shut.", "RTC Meet the Yard"],
    ["Appearing Sunday on Skerry News, Edda Vorn said that it is shut.", "Skerry News"],
  ])("%s", (text, name) => {
    expect(voices(read(text).about("t is shut"))).toEqual(["Daily Compass", name, "Edda Vorn"]);
  });

  test("and its title is no part of what is said", () => {
    const { claims, words } = read("“It is shut,” Edda Vorn said on Sunday on RTC's “Meet the Yard.”");
    expect(claims.map(({ content }) => words(content))).toEqual(["“It is shut,”"]);
  });

  test("of what she goes on to say, and of what the report opened with", () => {
    const { about } = read(
      "Edda Vorn said on Sunday that the yard is shut.\n\n“We wait,” Vorn said on RTC's “Meet the Yard.”\n\nVorn said that the gates are open.",
    );
    for (const words of ["yard is shut", "We wait", "gates are open"])
      expect(voices(about(words))).toEqual(["Daily Compass", "RTC Meet the Yard", "Edda Vorn"]);
  });

  test("but of nothing that was said before, where others have spoken", () => {
    const { about } = read(
      "Mira Lund said that the yard is open. Edda Vorn said that the yard is shut.\n\n“We wait,” Vorn said on RTC's “Meet the Yard.”",
    );
    expect(voices(about("yard is shut"))).toEqual(["Daily Compass", "Edda Vorn"]);
  });

  test.each([
    "Edda Vorn said in a speech on “Peace” that it is shut.",
    "Edda Vorn said on Twitter that it is shut.",
    "Edda Vorn said on Monday that it is shut.",
  ])("and nothing else is one: %s", (text) => {
    expect(voices(read(text).about("it is shut"))).toEqual(["Daily Compass", "Edda Vorn"]);
  });
});

describe("A medium that is told something is a hop", () => {
  test.each([
    ["Edda Vorn told Lutria's Bild newspaper that it is shut.", "Bild"],
    ["Edda Vorn told Japan's NHK that it is shut.", "NHK"],
    ["Edda Vorn told South Korean daily Chosun Ilbo that it is shut.", "The Chosun Ilbo"],
    ["Edda Vorn told broadcaster Radio Skerry that it is shut.", "Radio Skerry"],
  ])("whosever it is: %s", (text, name) => {
    expect(voices(read(text).about("it is shut"))).toEqual(["Daily Compass", name, "Edda Vorn"]);
  });

  test("that the text named before", () => {
    const { about } = read(
      "Nine men died, Radio Skerry reported.\n\nThe station has a hall in Minsa. Edda Vorn told the station that she heard a bang.",
    );
    expect(voices(about("heard a bang"))).toEqual(["Daily Compass", "Radio Skerry", "Edda Vorn"]);
  });

  test("and no longer where somebody else is told", () => {
    const { about } = read(
      "Edda Vorn told Radio Skerry that the yard is shut.\n\nThe gates are old, Vorn said.\n\nVorn told Oskar Lind that the crane fell.",
    );
    expect(voices(about("gates are old"))).toEqual(["Daily Compass", "Radio Skerry", "Edda Vorn"]);
    expect(voices(about("crane fell"))).toEqual(["Daily Compass", "Edda Vorn"]);
  });
});
