import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { client } from "../../client.ts";
import { askedReport, askedText } from "../../parts/asked.ts";
import { useSoon } from "../../parts/use-soon.ts";
import { withText } from "./with-text.ts";

interface Asked {
  asOf: string | undefined;
  /** A claim that the address has is waited for, so that the page opens on its words. */
  picked?: string | undefined;
  /** So far the text is waited for, in characters: words that are shown at once lie there. */
  upTo?: number;
  /** Whether all claims are asked for behind the first. */
  whole: boolean;
}

/** A report, soon: of one with very many claims the first of them, of a very long text what stands up to there, and all as soon as it is there. */
export function useReport(
  id: string,
  { asOf, picked, upTo = 0, whole: wanted }: Asked,
): { data: ReportDetail | undefined; error: Error | null; isPending: boolean } {
  const first = useQuery(askedReport(id, asOf ?? null));
  const there = first.data;
  const lacks =
    wanted && picked !== undefined && there?.claims.some((claim) => claim.id === picked) === false;
  const isShort = there !== undefined && there.reading.report.text.length < upTo;
  const drawn = useSoon(there !== undefined);
  const cut = there !== undefined && there.rest > 0;
  const text = useQuery({
    ...askedText(id, asOf ?? null),
    enabled: cut && !lacks && (drawn || isShort),
  });
  const more = there !== undefined && there.more > 0;
  const whole = useQuery({
    queryKey: ["report", id, asOf ?? null],
    queryFn: () => client.report(id, { asOf: asOf ?? null }),
    // All claims of ten thousand take a second to read: the text is not kept waiting behind them.
    enabled: more && wanted && (!cut || lacks || !text.isPending),
  });
  const part = useMemo(
    () => (there === undefined || text.data === undefined ? there : withText(there, text.data)),
    [there, text.data],
  );
  if (there === undefined || (!more && !cut)) return first;
  const has = !lacks && (!isShort || !text.isPending);
  const data = (wanted ? whole.data : undefined) ?? (has ? part : undefined);
  const error = whole.error ?? text.error ?? first.error;
  return { data, error, isPending: data === undefined && error === null };
}
