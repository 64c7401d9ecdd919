import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { askedReport } from "../../parts/asked.ts";

interface Asked {
  asOf: string | undefined;
  /** A claim that the address has is waited for, so that the page opens on its words. */
  picked?: string | undefined;
  /** Whether all claims are asked for behind the first. */
  whole: boolean;
}

/** A report, soon: of one with very many claims the first of them, and all as soon as they are there. */
export function useReport(
  id: string,
  { asOf, picked, whole: wanted }: Asked,
): { data: ReportDetail | undefined; error: Error | null; isPending: boolean } {
  const first = useQuery(askedReport(id, asOf ?? null));
  const more = first.data !== undefined && first.data.more > 0;
  const whole = useQuery({
    queryKey: ["report", id, asOf ?? null],
    queryFn: () => client.report(id, { asOf: asOf ?? null }),
    enabled: more && wanted,
  });
  if (!more || !wanted) return first;
  const has = picked === undefined || first.data.claims.some((claim) => claim.id === picked);
  const data = whole.data ?? (has ? first.data : undefined);
  return { data, error: whole.error ?? first.error, isPending: data === undefined && whole.isPending };
}
