import type { Claim } from "#vocabulary/claim.ts";
import type { HouseId } from "#vocabulary/house.ts";
import { houseAt } from "#vocabulary/house-at.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { dayOf, nameOfHouse, topHouse } from "./houses.ts";
import { onceEach } from "./once-each.ts";
import type { Sketch } from "./sketch.ts";

/**
 * Whose knowledge a claim is. `house`: a body whose house is known. `named`: a named voice of no known house. `unnamed`: nobody says who. `own`: what
 * the outlet itself saw or holds (an image, a document). `narrated`: told by an outlet that does not say how it knows.
 */
export interface Knower {
  kind: "house" | "named" | "unnamed" | "own" | "narrated";
  key: string;
  name: string;
  house: HouseId | null;
}

/** They say what they make of it, not what they saw. */
const COMMENTATORS =
  /\b(?:analysts?|experts?|observers?|critics?|commentators?|scholars?|historians?|some|others|many)\b/i;
/** What an outlet itself can look at. */
const EVIDENCE =
  /\b(?:images?|imagery|photographs?|photos?|footage|videos?|data|records?|recordings?|pictures?|logs?)\b/i;

/** The innermost voices of a claim, as those who knew; empty where it is comment. Found once for each report that is held. */
export function knowersOf(claim: Claim, sketch: Sketch, knowledge: Knowledge): readonly Knower[] {
  const held = knowersIn(sketch);
  if (held.knowledge !== knowledge) {
    held.knowledge = knowledge;
    held.of.clear();
  }
  const known = held.of.get(claim) ?? lookForKnowers(claim, sketch, knowledge);
  held.of.set(claim, known);
  return known;
}

const knowersIn = onceEach(
  (_: Sketch): { knowledge: Knowledge | null; of: Map<Claim, readonly Knower[]> } => ({
    knowledge: null,
    of: new Map(),
  }),
);

function lookForKnowers(claim: Claim, sketch: Sketch, knowledge: Knowledge): Knower[] {
  const innermost = claim.chain[claim.chain.length - 1];
  if (innermost === undefined) return [];
  return [innermost.voice, ...innermost.with].flatMap((voice) => {
    const found = knowerOf(
      voice,
      innermost.by === "narrated" || innermost.by === "credited",
      sketch,
      knowledge,
    );
    return found === null ? [] : [found];
  });
}

const OF_NO_OFFICE =
  /\b(?:analyst|expert|professor|researcher|scholar|fellow|lecturer|scientist|economist|historian|journalist|reporter|correspondent|activist|resident|lawyer|defector|student|author|lawmaker)s?\b/i;

function knowerOf(
  voice: Voice,
  relayed: boolean,
  { id, house: own, outlet, reading }: Sketch,
  knowledge: Knowledge,
): Knower | null {
  const { name, kind, identity } = voice;
  if (kind === "document" && name !== null && voice.house === null && EVIDENCE.test(name)) {
    const seer = own === null ? (outlet ?? id) : topHouse(own, knowledge);
    return { kind: "own", key: `own ${seer}`, name: `${outlet ?? "the outlet"} (${name})`, house: own };
  }
  if (relayed && (kind === "outlet" || kind === "agency")) {
    const key = voice.house === null ? (name ?? outlet ?? id) : topHouse(voice.house, knowledge);
    return {
      kind: "narrated",
      key: `narrated ${key}`,
      name: name ?? outlet ?? "the outlet",
      house: voice.house,
    };
  }
  if (voice.house !== null) {
    const top = topHouse(voice.house, knowledge);
    return { kind: "house", key: top, name: nameOfHouse(top, knowledge), house: top };
  }
  // “an analyst in Seoul” speaks for nobody's government.
  const affiliated =
    voice.affiliation === null || OF_NO_OFFICE.test(voice.role ?? "")
      ? null
      : houseNamed(voice.affiliation, dayOf(reading.report), knowledge);
  if (affiliated !== null)
    return { kind: "house", key: affiliated, name: nameOfHouse(affiliated, knowledge), house: affiliated };
  if (name === null || COMMENTATORS.test(name)) return null;
  if (identity === "named" && kind !== "unnamed")
    return { kind: "named", key: name.toLowerCase(), name, house: null };
  return { kind: "unnamed", key: `${id} ${name.toLowerCase()}`, name, house: null };
}

function houseNamed(words: string, day: string | null, knowledge: Knowledge): HouseId | null {
  const bearers = knowledge.byName.get(words.toLowerCase().replace(/^the /, "")) ?? [];
  const [only] = bearers;
  const house = bearers.length === 1 && only !== undefined ? houseAt(only, day) : null;
  return house === null ? null : topHouse(house, knowledge);
}
