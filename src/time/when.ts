import type { Missing } from "#vocabulary/missing.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf, type When } from "#vocabulary/when.ts";

/** An expression as the time of a happening. */
export function whenOf(expression: TimeExpression): When {
  const { earliest, latest, edtf, basis } = expression;
  return { earliest, latest, edtf: edtf ?? edtfOf(earliest, latest), basis, missing: null };
}

/** No time of its own, but no later than a day: the report's, or that of the saying. Nothing where no day is known. */
export function boundedBy(latest: string | null, missing: Missing): When {
  if (latest === null) return { earliest: null, latest: null, edtf: null, basis: null, missing };
  return { earliest: null, latest, edtf: edtfOf(null, latest), basis: "bounded-by-report", missing };
}
