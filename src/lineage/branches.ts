import { countOf, covers } from "./cover.ts";
import { type Dispatch, isCredited, setOf } from "./dispatches.ts";
import type { KnownBranches } from "./known-rows.ts";
import type { Relations } from "./relation.ts";
import type { Sketch } from "./sketch.ts";
import type { Tie } from "./tie.ts";

/** What each kind of evidence is worth beside the share of the text: the ranks of rule 7, words before credit before text before time. */
export const WORTH = {
  share: 1.2,
  /** Of what a report shares with anyone, how much this one explains. */
  explained: 2,
  credit: 0.8,
  later: 0.15,
  earlier: -0.5,
  /** The shorter text, with loss, is the copy: by how much more of the one stands in the other. */
  loss: 0.5,
  /** A place where a parent and its child read alike, and others that have the passage read differently. */
  variant: 0.3,
  variants: 0.9,
  /** Of a parent that shows nothing but what the dispatch has. */
  nothingOfItsOwn: -0.45,
  uncredited: -0.12,
  /** Whom others credit, or who is an agency, has the text from none of those. */
  givesToOthers: -1.4,
  fromWire: 0.1,
  /** A report owes its text to nobody. */
  root: 0.3,
};
/**
 * A report of which less stands in another has not its text from there, unless it credits it: what they share is a passage, and who has that
 * from whom nothing shows (`common-passages.ts`).
 */
export const WEAK = 0.25;
/** Of those who share text with a report so many are asked whether it has it from them: who share most. In most stories that is all. */
const PARTNERS = 24;

/** The places in its row of those who share text with a report that it may have from there, in order. */
export function partnersOf(relations: Relations, child: number): Int32Array {
  const { ties, known } = relations.row(child);
  known.partners ??= mostOf(ties, mayBePartners(relations, child));
  return known.partners;
}

/** Where a few have come to a row, nobody who was not among the partners before can be one now. */
function mayBePartners(relations: Relations, child: number): Int32Array {
  const { ties, known } = relations.row(child);
  const isOne = (at: number): boolean => relations.derivable(ties[at] as Tie, child);
  const { grown } = known;
  const before = grown?.known.partners;
  if (grown === undefined || before === undefined) return Int32Array.from(ties.keys()).filter(isOne);
  const still = before.map((at) => grown.places[at] as number);
  return Int32Array.from([...still, ...grown.came.filter(isOne)]).sort();
}

/** Those of the most words in common, of equals the first. */
function mostOf(ties: readonly Tie[], places: Int32Array): Int32Array {
  if (places.length <= PARTNERS) return places;
  const own = places.map((at) => (ties[at] as Tie).own).sort();
  const least = own[own.length - PARTNERS] as number;
  let equals = PARTNERS;
  for (let at = own.length - 1; at >= 0 && (own[at] as number) > least; at--) equals--;
  return places.filter((at) => {
    const words = (ties[at] as Tie).own;
    return words > least || (words === least && equals-- > 0);
  });
}

/** A report's branches to its partners and to dispatches, and what each is worth. */
export function branchesOf(
  relations: Relations,
  dispatches: readonly Dispatch[],
  child: number,
): KnownBranches {
  const { known } = relations.row(child);
  const beside = besideOf(relations, dispatches, child);
  if (known.branches?.beside !== beside)
    known.branches = { beside, ...weighBranches(relations, dispatches, child) };
  return known.branches;
}

/** What a report's branches hang on beside its own ties, in short: which dispatches it may carry, and who of its partners does. */
function besideOf(relations: Relations, dispatches: readonly Dispatch[], child: number): string {
  const { others } = relations.row(child);
  let out = "";
  dispatches.forEach(({ house, name, why, carriers, crediting }, nth) => {
    const [carrying, credit] = [setOf(carriers), setOf(crediting)];
    if (!carrying.has(child)) return;
    out += `${nth} ${why} ${house} ${name} ${Math.min(2, carriers.length)} ${Math.min(1, crediting.length)} ${credit.has(child)} `;
    for (const place of partnersOf(relations, child)) {
      const other = others[place] as number;
      out += credit.has(other) ? "2" : carrying.has(other) ? "1" : "0";
    }
    out += "\n";
  });
  return out;
}

function weighBranches(
  relations: Relations,
  dispatches: readonly Dispatch[],
  child: number,
): Omit<KnownBranches, "beside"> {
  const { sketches } = relations;
  const row = relations.row(child);
  const partners = partnersOf(relations, child);
  const others = Array.from(partners, (place) => row.others[place] as number);
  const held = howManyHold(relations, child, others);
  const all = countOf(relations.covered(child, others));
  const carried = dispatches.filter(({ carriers }) => setOf(carriers).has(child));
  row.known.isCredited ??= isCredited(relations, child);
  const credited = row.known.isCredited;
  const [places, under, worths, shares]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const place of partners) {
    const parent = row.others[place] as number;
    const tie = row.ties[place] as Tie;
    if (relations.share(tie, child) < WEAK && !relations.credits(child, parent)) continue;
    let worth =
      WORTH.share * relations.share(tie, child) + WORTH.explained * Math.min(1, tie.own / Math.max(1, all));
    const order = relations.order(child, parent);
    worth += order > 0 ? WORTH.later : order < 0 ? WORTH.earlier : 0;
    const loss = relations.share(tie, child) - relations.share(tie, parent);
    const siblings = carried.some(({ carriers }) => setOf(carriers).has(parent));
    // A longer sibling is one that cut less of the dispatch: no sign that the shorter has its text from it.
    worth += WORTH.loss * (siblings ? Math.min(0, loss) : loss);
    if (relations.credits(child, parent)) worth += WORTH.credit;
    if (relations.credits(parent, child)) worth -= WORTH.credit;
    const [own, other] = [sketches[child] as Sketch, sketches[parent] as Sketch];
    if (other.wire) worth += WORTH.fromWire;
    if (!relations.credits(child, parent) && ((own.wire && !other.wire) || credited))
      worth += WORTH.givesToOthers;
    const variants = variantsWith(relations, child, parent, others, held);
    worth += Math.min(WORTH.variants, WORTH.variant * variants);
    if (variants === 0 && siblings) worth += WORTH.nothingOfItsOwn;
    places.push(place);
    worths.push(worth);
    shares.push(relations.share(tie, child));
  }
  dispatches.forEach((dispatch, nth) => {
    if (!setOf(dispatch.carriers).has(child)) return;
    const credits = setOf(dispatch.crediting).has(child);
    // A report that credits another agency, and not this one, has its text from that one; an agency has it from none that it does not credit.
    const own = sketches[child] as Sketch;
    if (!credits && (own.credits.length > 0 || own.wire)) return;
    const carrying = carryingWith(relations, dispatch, child, others);
    const covered = countOf(relations.covered(child, carrying));
    if (covered === 0 && !(credits && dispatch.carriers.length === 1)) return;
    const share = Math.min(1, covered / Math.max(1, relations.countable(child)));
    under.push(nth);
    shares.push(share);
    worths.push(
      WORTH.share * share +
        WORTH.explained * (all === 0 ? 1 : Math.min(1, covered / all)) +
        (credits ? WORTH.credit : dispatch.why === "credited" ? WORTH.uncredited : 0) +
        (!credits && credited ? WORTH.givesToOthers : 0),
    );
  });
  return { places, dispatches: under, worths, shares };
}

/** Of those who share text with a report, the ones that show what a dispatch says: who credit it, else all who may carry it. */
export function carryingWith(
  relations: Relations,
  dispatch: Dispatch,
  child: number,
  others: readonly number[],
): number[] {
  if (setOf(dispatch.crediting).has(child))
    return others.filter((other) => mayCarry(relations, dispatch, other));
  const crediting = others.filter((other) => other !== child && setOf(dispatch.crediting).has(other));
  if (crediting.length > 0) return crediting;
  // Who neither credits it nor shares text with anyone who does, has it only where nobody at all credits it.
  if (dispatch.crediting.length > 0) return [];
  return others.filter((other) => mayCarry(relations, dispatch, other));
}

/** Reports that credit an agency carry no other one's dispatch. */
function mayCarry(
  { sketches }: Relations,
  { crediting, carriers, house, name }: Dispatch,
  report: number,
): boolean {
  if (!setOf(carriers).has(report)) return false;
  const { credits } = sketches[report] as Sketch;
  return setOf(crediting).has(report) || credits.length === 0 || (house === null && name === null);
}

/** Of each word of a report how many of the others have it. */
function howManyHold(relations: Relations, report: number, others: readonly number[]): Uint16Array {
  const out = new Uint16Array((relations.sketches[report] as Sketch).words.length);
  for (const other of others) {
    const covered = relations.coveredByOne(report, other);
    if (covered !== null)
      for (let at = 0; at < out.length; at++) if (covers(covered, at)) out[at] = (out[at] as number) + 1;
  }
  return out;
}

/** Others whose readings are compared; more of them tell no more. */
const COMPARED = 10;

/**
 * Places where a child reads as its parent does and as nobody else, while another has the words around them: what an editor changes, or puts
 * in, comes down to those who copy from him. (What others merely cut is no reading of theirs.)
 */
function variantsWith(
  relations: Relations,
  child: number,
  parent: number,
  partners: readonly number[],
  held: Uint16Array,
): number {
  const others = partners.filter((other) => other !== parent);
  const covered = relations.coveredByOne(child, parent);
  if (others.length === 0 || covered === null) return 0;
  const places = new Set<number>();
  for (const other of others.slice(0, COMPARED)) {
    const tie = relations.tie(child, other);
    if (tie === null) continue;
    for (const { runs, own } of tie.passages)
      for (let nth = 1; own > 0 && nth < runs.length; nth++) {
        const [before, after] = [runs[nth - 1], runs[nth]];
        if (before === undefined || after === undefined) continue;
        const side = tie.a === child ? 0 : 1;
        for (let at = before[side] + before[2]; at < after[side]; at++)
          if (held[at] === 1 && covers(covered, at)) {
            places.add(before[side] + before[2]);
            break;
          }
      }
  }
  return places.size;
}
