import type { Annotated } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding } from "./in-span.ts";

const outermost = new WeakMap<Annotated["quotations"], readonly { span: Span }[]>();

/** Whether a place lies within quotation marks; found without walking all of them. */
export function quotedAt({ quotations }: Pick<Annotated, "quotations">, at: number): boolean {
  const outer = outermost.get(quotations) ?? quotations.filter(({ depth }) => depth === 0);
  outermost.set(quotations, outer);
  const next = outer[firstEnding(outer, at)];
  return next !== undefined && next.span[0] <= at;
}
