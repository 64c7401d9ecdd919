import { expect, test } from "vitest";
import { makeReading } from "../../../test/make-reading.ts";
import { articles, serveRecord } from "../../../test/serve-record.ts";
import { changesOf } from "./routes.ts";

const still = { reports: 1, readings: 1, commits: 5, reviews: 0, rulings: 0 };

test("What changed between two looks is named, and other commits are of stories", () => {
  expect(changesOf(still, still)).toEqual([]);
  expect(changesOf(still, { ...still, reports: 2, readings: 2, commits: 6 })).toEqual([
    "reports",
    "readings",
  ]);
  expect(changesOf(still, { ...still, reviews: 1, commits: 6 })).toEqual(["reviews"]);
  expect(changesOf(still, { ...still, commits: 7 })).toEqual(["stories"]);
});

test("Who listens is told of a new report within two seconds", async () => {
  const { server, store } = await serveRecord(articles.slice(0, 1));
  await server.listen({ host: "127.0.0.1", port: 0 });
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The server does not listen.");
  const { request } = await import("node:http");
  const told = await new Promise<string>((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port: address.port, path: "/v1/events", headers: { host: "127.0.0.1:4747" } },
      (answer) => {
        expect(answer.headers["content-type"]).toContain("text/event-stream");
        expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
        let words = "";
        answer.setEncoding("utf8");
        answer.on("data", (piece: string) => {
          if (words === "")
            setTimeout(() => {
              const { received, reading } = makeReading(articles[1] ?? { text: "" });
              void store.add(received, reading);
            }, 200);
          words += piece;
          if (!words.includes("event: change")) return;
          asked.destroy();
          resolve(words);
        });
      },
    );
    asked.on("error", reject);
    asked.end();
  });
  expect(told).toContain("data: reports,readings");
}, 20_000);
