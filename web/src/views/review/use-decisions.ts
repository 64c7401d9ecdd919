import { ApiError } from "@stemma/client";
import type { QueueLine, ReviewOutcome, ReviewQueue, ReviewRequest } from "@stemma/vocabulary/review.ts";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { client } from "../../client.ts";
import { problemWords } from "../../words/of-the-record.ts";
import { words } from "../../words/words.ts";

/** A request without who says it. */
type WithoutWho<Request> = Request extends unknown ? Omit<Request, "who"> : never;
export type Saying = WithoutWho<ReviewRequest>;

interface Done {
  lines: readonly { line: QueueLine; at: number }[];
  outcome: Promise<ReviewOutcome | null>;
}

/**
 * A person's words on the claims of a queue, at once on the screen: a line that is decided leaves the queue before the record has answered, and comes back
 * to its place, with the sentence, where the record refuses. Undoing takes the words of this session back, the last first.
 */
export function useDecisions(queue: QueryKey, who: string) {
  const queries = useQueryClient();
  const [trouble, setTrouble] = useState<string | null>(null);
  const done = useRef<Done[]>([]);
  const under = useRef(0);

  const change = useCallback(
    (to: (before: ReviewQueue) => ReviewQueue): void => {
      queries.setQueryData<ReviewQueue>(queue, (before) => (before === undefined ? before : to(before)));
    },
    [queries, queue],
  );
  const take = useCallback(
    (ids: ReadonlySet<string>): Done["lines"] => {
      const before = queries.getQueryData<ReviewQueue>(queue)?.claims ?? [];
      const lines = before.flatMap((line, at) => (ids.has(line.claim.id) ? [{ line, at }] : []));
      change((data) => ({
        ...data,
        claims: data.claims.filter(({ claim }) => !ids.has(claim.id)),
        open: data.open - lines.length,
        reviewed: data.reviewed + lines.length,
      }));
      return lines;
    },
    [queries, queue, change],
  );
  const putBack = useCallback(
    (lines: Done["lines"]): void => {
      change((data) => {
        const claims = [...data.claims];
        for (const { line, at } of lines) claims.splice(Math.min(at, claims.length), 0, line);
        return { ...data, claims, open: data.open + lines.length, reviewed: data.reviewed - lines.length };
      });
    },
    [change],
  );
  /** What other screens show is of before; the queue itself is asked again when nothing is under way. */
  const settle = useCallback((): void => {
    under.current--;
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "queue" });
    const left = queries.getQueryData<ReviewQueue>(queue);
    if (under.current === 0 && left !== undefined && left.claims.length < Math.min(20, left.open))
      void queries.invalidateQueries({ queryKey: queue });
  }, [queries, queue]);

  const send = useCallback(
    async (saying: Saying): Promise<ReviewOutcome | null> => {
      under.current++;
      try {
        return await client.review({ ...saying, who } as ReviewRequest);
      } catch (error) {
        setTrouble(
          words.review.notKept(error instanceof ApiError ? problemWords(error) : words.common.retrying),
        );
        return null;
      } finally {
        settle();
      }
    },
    [who, settle],
  );

  /** Says it; the claims named leave the queue. */
  const say = useCallback(
    (saying: Saying, decided: readonly string[]): void => {
      setTrouble(null);
      const lines = take(new Set(decided));
      const one: Done = { lines, outcome: send(saying) };
      done.current.push(one);
      void one.outcome.then((outcome) => {
        if (outcome !== null) return;
        done.current = done.current.filter((other) => other !== one);
        putBack(lines);
      });
    },
    [take, send, putBack],
  );

  /** Takes the last word of this session back. The id of the claim that is in the queue again; null where there is nothing to take back. */
  const undo = useCallback((): string | null => {
    const last = done.current.pop();
    if (last === undefined) {
      setTrouble(words.review.undoFirst);
      return null;
    }
    setTrouble(null);
    putBack(last.lines);
    void last.outcome.then(async (outcome) => {
      if (outcome === null) return;
      const undone = await send({ kind: "undo", review: outcome.entry.id, why: null });
      if (undone === null) take(new Set(last.lines.map(({ line }) => line.claim.id)));
    });
    return last.lines[0]?.line.claim.id ?? null;
  }, [putBack, send, take]);

  return { say, undo, trouble, setTrouble };
}
