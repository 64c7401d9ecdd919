import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { untilThere } from "./until-there.ts";

const KEY = ["story", "story:osker"];

test("What is there is not asked for, nor waited for", () => {
  const queries = new QueryClient();
  queries.setQueryData(KEY, "whole");
  let asked = 0;
  expect(untilThere(queries, KEY, async () => void asked++)).toBeUndefined();
  expect(asked).toBe(0);
});

test("A first part is enough: what comes behind it is not waited for", async () => {
  const queries = new QueryClient();
  let end = (): void => undefined;
  const wait = untilThere(queries, KEY, () => {
    const whole = new Promise<void>((done) => {
      end = done;
    });
    queueMicrotask(() => queries.setQueryData(KEY, "first part"));
    return whole;
  });
  await wait;
  expect(queries.getQueryData(KEY)).toBe("first part");
  end();
});

test("What cannot be had is waited for until that is known, and no longer", async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const queryFn = (): Promise<never> => Promise.reject(new Error("the server is gone"));
  await untilThere(queries, KEY, () => queries.prefetchQuery({ queryKey: KEY, queryFn }));
  expect(queries.getQueryData(KEY)).toBeUndefined();
});
