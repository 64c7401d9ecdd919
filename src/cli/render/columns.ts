import stringWidth from "string-width";
import { wrap } from "./paint.ts";

/** Two columns, the second wrapped beside the first; below it where there is too little room. */
export function columnsOf(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.max(0, ...rows.map(([words]) => stringWidth(words)));
  if (width - left - 4 < 28)
    return rows.flatMap(([words, about]) => [`  ${words}`, wrap(about, width, "      ")]);
  const gap = " ".repeat(left + 4);
  return rows.map(([words, about]) =>
    wrap(about, width, `  ${words}${" ".repeat(left - stringWidth(words))}  `, gap),
  );
}
