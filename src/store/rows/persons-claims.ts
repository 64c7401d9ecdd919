import { isDeepStrictEqual } from "node:util";
import type { Claim } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { ReviewedClaim } from "#vocabulary/review.ts";
import type { PersonsClaimRow, PersonsVoiceRow } from "../tables.ts";
import { whosOf } from "./presence.ts";
import { contentWords } from "./spans.ts";
import { voicesOf } from "./to-rows.ts";

/** A claim as persons have it, with who speaks in it. */
export interface PersonsClaim {
  row: Omit<PersonsClaimRow, "number" | "recorded_at" | "superseded_at">;
  voices: Omit<PersonsVoiceRow, "number">[];
}

interface Desk {
  report: string;
  text: string;
  reviewed: readonly ReviewedClaim[];
  stamp: { reading: number };
}

/**
 * The claims of a report that persons have otherwise than its reading: corrected, taken away, or of their own making. `states` are the numbers of the
 * reading's claims by id.
 */
export function personsClaims(
  { report, text, reviewed, stamp }: Desk,
  states: ReadonlyMap<string, number>,
): PersonsClaim[] {
  return reviewed.flatMap(({ claim, read, stands }) => {
    if (read === null ? !stands : stands && isDeepStrictEqual(claim, read)) return [];
    return [
      {
        row: {
          claim: claim.id,
          report,
          reading: stamp.reading,
          state: read === null ? null : (states.get(read.id) ?? null),
          stands: stands ? 1 : 0,
          stance: claim.stance,
          kind: claim.event?.kind ?? null,
          words: contentWords(text, claim.content),
          voices: voicesOf(claim.chain),
          chain: JSON.stringify(claim.chain.map(({ voice }) => voice.name)),
        },
        voices: voicesTold(stands ? claim.chain : [], read?.chain ?? []),
      },
    ];
  });
}

/** Who speaks in the person's chain or in the one that was read, and what that changes in how much each said. */
function voicesTold(chain: Claim["chain"], read: Claim["chain"]): PersonsClaim["voices"] {
  const [now, before] = [speakersOf(chain), speakersOf(read)];
  return [...new Map([...before, ...now])].map(([who, { kind }]) => ({
    who,
    speaks: now.has(who) ? 1 : 0,
    said: Number(now.has(who)) - Number(before.has(who)),
    own: Number(now.get(who)?.own ?? false) - Number(before.get(who)?.own ?? false),
    kind,
  }));
}

/** Entities and houses by id, and behind `name:` names that no pack knows; whether each is the innermost. */
function speakersOf(chain: readonly Hop[]): Map<string, { own: boolean; kind: string }> {
  const found = new Map<string, { own: boolean; kind: string }>();
  chain.forEach((hop, nth) => {
    const own = nth === chain.length - 1;
    for (const who of [...whosOf(hop), ...unlinkedIn(hop)])
      found.set(who, { own: own || (found.get(who)?.own ?? false), kind: hop.voice.kind });
  });
  return found;
}

/** As the list of voices counts names: of a hop the one that leads it, and no outlet. */
const unlinkedIn = ({ voice: { name, entity, kind } }: Hop): string[] =>
  name === null || entity !== null || kind === "outlet" ? [] : [`${NAME}${name}`];

/** Stands before a name where others have ids. */
export const NAME = "name:";

/** What a row says of the claim; two that say the same are one row. */
export const PERSONS_COLUMNS = [
  "claim",
  "report",
  "reading",
  "state",
  "stands",
  "stance",
  "kind",
  "words",
  "voices",
  "chain",
] as const;

export const keyOfPersonsClaim = (row: PersonsClaim["row"]): string =>
  JSON.stringify(PERSONS_COLUMNS.map((name) => row[name]));
