import { ApiError } from "@stemma/client";
import type { RulingRequest, StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { createContext, useCallback, useMemo, useState } from "react";
import { client } from "../../client.ts";
import { originsIn } from "../../parts/story-words.ts";
import { problemWords } from "../../words/of-the-record.ts";
import { words } from "../../words/words.ts";
import { ruledStory } from "./ruled-story.ts";

interface Rulings {
  /** Whether anything can be decided: on a story as it stands now. */
  open: boolean;
  decide(request: RulingRequest): void;
  /** While the record has not answered. */
  pending: boolean;
  /** What it refused, so that nothing that was typed is lost. */
  refused: RulingRequest | null;
}

export const RulingContext = createContext<Rulings>({
  open: false,
  decide: () => undefined,
  pending: false,
  refused: null,
});

/** Decisions on a story: seen at once, with a sentence on what the origins are since, and put back with another one where the record refuses. */
export function useRuling(
  story: string,
  open: boolean,
): { rulings: Rulings; trouble: string | null; kept: string | null } {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<RulingRequest | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const decide = useCallback(
    async (request: RulingRequest): Promise<void> => {
      const key = ["story", story, null];
      setPending(true);
      setTrouble(null);
      setKept(null);
      setRefused(null);
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<StoryDetail>(key);
      if (before !== undefined) queries.setQueryData(key, ruledStory(before, request));
      try {
        const { stories } = await client.rule(story, request);
        const [largest] = stories;
        if (before !== undefined && largest !== undefined)
          setKept(
            words.stories.kept(
              originsIn(before.standing.origins),
              originsIn(largest.origins),
              stories.length,
            ),
          );
        // A story is called after its first report: cut off, another one may be the first.
        if (largest !== undefined && !stories.some(({ id }) => id === story))
          await navigate({ to: "/stories/$id", params: { id: largest.id }, search: {}, replace: true });
      } catch (error) {
        if (before !== undefined) queries.setQueryData(key, before);
        setRefused(request);
        setTrouble(
          words.review.notKept(error instanceof ApiError ? problemWords(error) : words.common.retrying),
        );
      }
      setPending(false);
      // The edge in hand may be gone: its panel goes with the new story, before it would be asked for.
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "edge" });
      await queries.invalidateQueries({ queryKey: ["edge"] });
    },
    [story, queries, navigate],
  );
  const rulings = useMemo(
    () => ({ open, decide: (request: RulingRequest) => void decide(request), pending, refused }),
    [open, decide, pending, refused],
  );
  return { rulings, trouble, kept };
}
