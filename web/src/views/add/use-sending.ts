import { ApiError } from "@stemma/client";
import type { AdditionRequest } from "@stemma/vocabulary/addition.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { client } from "../../client.ts";
import { problemWords } from "../../words/of-the-record.ts";
import { words } from "../../words/words.ts";
import { base64Of, type Gathering } from "./gather-files.ts";

/** Largest file that the server takes at once. */
const MOST = 32 * 1024 * 1024;
const PATIENCE_MS = 700;

interface Given {
  outlet: string | null;
  published: string | null;
}

/** Sends one thing after the other, and waits where the server says that too much waits already. */
export function useSending() {
  const queries = useQueryClient();
  const [left, setLeft] = useState(0);
  const [passedOver, setPassedOver] = useState(0);
  const [troubles, setTroubles] = useState<string[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());

  const send = useCallback(
    async (make: () => Promise<AdditionRequest | string>): Promise<void> => {
      const complain = (sentence: string): void => setTroubles((before) => [...before, sentence]);
      try {
        const request = await make();
        if (typeof request === "string") complain(request);
        else await patiently(request);
      } catch (error) {
        complain(error instanceof ApiError ? problemWords(error) : words.common.retrying);
      }
      setLeft((before) => before - 1);
      void queries.invalidateQueries({ queryKey: ["additions"] });
    },
    [queries],
  );

  const queue = useCallback(
    (make: () => Promise<AdditionRequest | string>): void => {
      setLeft((before) => before + 1);
      line.current = line.current.then(() => send(make));
    },
    [send],
  );

  const addFiles = useCallback(
    ({ files, passedOver: others }: Gathering, given: Given): void => {
      setTroubles([]);
      setPassedOver(others);
      for (const { path, file } of files)
        queue(async () => {
          if (file.size > MOST) return words.add.tooLarge(path);
          try {
            return { kind: "file", name: path, bytes: await base64Of(file), ...given };
          } catch {
            return words.add.unreadable(path);
          }
        });
    },
    [queue],
  );

  const addWords = useCallback(
    (text: string, given: Given): void => {
      setTroubles([]);
      setPassedOver(0);
      queue(async () => {
        const address = addressIn(text);
        return address === null ? { kind: "text", text, ...given } : { kind: "address", address, ...given };
      });
    },
    [queue],
  );

  return { addFiles, addWords, left, passedOver, troubles };
}

/** The address, where the words are one and nothing else. */
export function addressIn(text: string): string | null {
  const trimmed = text.trim();
  return /^https?:\/\/[^\s]+$/i.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}

async function patiently(request: AdditionRequest): Promise<void> {
  for (;;) {
    try {
      await client.add(request);
      return;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "adding-full") throw error;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    }
  }
}
