import { expect, test } from "vitest";
import { eventKindWords, problemWords } from "./of-the-record.ts";

test("What went wrong is said by its code in Korean, with what the answer fills in, and in English as it came", () => {
  const told = { code: "not-found", message: "The record holds nothing.", values: { id: "claim:abc" } };
  expect(problemWords(told, "ko")).toBe(
    "기록에 없는 식별자입니다: claim:abc. 다음 명령으로 찾으십시오: stemma search WORDS",
  );
  expect(problemWords(told, "en")).toBe("The record holds nothing.");
});

test("A code without the values of its sentence has one without them; one that nobody knows keeps its English sentence", () => {
  expect(problemWords({ code: "not-found", message: "No such page." }, "ko")).toBe("서버에 없는 주소입니다.");
  expect(problemWords({ code: "record-busy", message: "It is busy." }, "ko")).toBe("It is busy.");
  expect(problemWords({ code: "constructor", message: "Odd." }, "ko")).toBe("Odd.");
  expect(problemWords({ code: "bad-request", message: "limit takes a number." }, "ko")).toContain(
    "limit takes a number.",
  );
});

test("What an answer fills in is put in as it is, whatever it has in it", () => {
  expect(
    problemWords(
      { code: "url-refused", message: "", values: { input: "{reason} $& x", reason: "{input}" } },
      "ko",
    ),
  ).toBe("{reason} $& x: 읽지 않습니다({input}).");
});

test("A kind of happening has its Korean name, or its own where there is none", () => {
  expect(eventKindWords("launch", "ko")).toBe("발사");
  expect(eventKindWords("launch", "en")).toBe("launch");
  expect(eventKindWords("harvest", "ko")).toBe("harvest");
  expect(eventKindWords("toString", "ko")).toBe("toString");
});
