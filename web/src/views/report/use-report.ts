import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";

/** So many claims are waited for before a report is shown; few reports have more. */
const FIRST = 150;

/**
 * A report, soon: of one with very many claims the first of them, and all as soon as they are there. One that the address has (`picked`) is waited for, so that the
 * page opens on its words.
 */
export function useReport(
  id: string,
  asOf: string | undefined,
  picked: string | undefined,
): { data: ReportDetail | undefined; error: Error | null; isPending: boolean } {
  const first = useQuery({
    queryKey: ["report", id, asOf ?? null, FIRST],
    queryFn: () => client.report(id, { asOf: asOf ?? null, claims: FIRST }),
  });
  const more = first.data !== undefined && first.data.more > 0;
  const whole = useQuery({
    queryKey: ["report", id, asOf ?? null],
    queryFn: () => client.report(id, { asOf: asOf ?? null }),
    enabled: more,
  });
  if (!more) return first;
  const has = picked === undefined || first.data.claims.some((claim) => claim.id === picked);
  const data = whole.data ?? (has ? first.data : undefined);
  return { data, error: whole.error ?? first.error, isPending: data === undefined && whole.isPending };
}
