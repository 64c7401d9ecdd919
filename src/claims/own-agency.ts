import type { Report } from "#vocabulary/report.ts";
import { isShortFor } from "./frame.ts";

/** “OSKER, July 22 (MCNA) -- …”: how agencies that speak for their state sign, with the first letters of their names; wires write “(Reuters) -”. */
const SIGNED = /^\p{Lu}[\p{Lu}.'’ -]+, \p{Lu}\p{Ll}+\.? \d{1,2} \((\p{Lu}{2,5}A)\) (?:--|—)\s/mu;
/** Where such a line stands at the latest. */
const HEAD = 500;

/**
 * Whether a report is of an agency that tells of its own house: of one occasion, in the words of those whose occasion it is. Packs know it of an
 * outlet; of others its dateline tells it.
 */
export function isOwnAgency({ text, outlet }: Report, kind: string | undefined): boolean {
  if (kind === "state-media") return true;
  const name = SIGNED.exec(text.slice(0, HEAD))?.[1];
  if (name === undefined || outlet.name === null) return false;
  return name === outlet.name || isShortFor(name, outlet.name);
}
