import type { Chain } from "@stemma/vocabulary/chain.ts";
import type { Claim, Mode, Stance } from "@stemma/vocabulary/claim.ts";
import { edtfOf } from "@stemma/vocabulary/edtf.ts";
import type { Hop, RelayedBy } from "@stemma/vocabulary/hop.ts";
import { makeVoice } from "@stemma/vocabulary/make-voice.ts";
import type { Missing } from "@stemma/vocabulary/missing.ts";
import type { Span } from "@stemma/vocabulary/passage.ts";
import type { ClaimBody, ClaimChanges } from "@stemma/vocabulary/review.ts";
import type { Voice, VoiceKind } from "@stemma/vocabulary/voice.ts";

/** One voice of the chain in the form; `from` is the hop as it was read, null for one that the person added. */
export interface DraftHop {
  name: string;
  kind: VoiceKind;
  by: RelayedBy;
  from: Hop | null;
}

/** A claim as the person has it in the form. Days are empty where a bound is open. */
export interface Draft {
  content: Span[];
  hops: DraftHop[];
  stance: Stance;
  mode: Mode;
  earliest: string;
  latest: string;
  noDay: Missing | "";
  place: string;
  noPlace: Missing | "";
  kind: string;
}

/** Why a form cannot be kept yet: a name of a sentence in the catalogue. */
export type Fault = "noWords" | "noVoice" | "order" | "nothing" | "parts" | "others";

export function draftOf(claim: Claim): Draft {
  return {
    content: [...claim.content],
    hops: claim.chain.map((hop) => ({
      name: hop.voice.name ?? "",
      kind: hop.voice.kind,
      by: hop.by,
      from: hop,
    })),
    stance: claim.stance,
    mode: claim.mode,
    earliest: claim.when.earliest ?? "",
    latest: claim.when.latest ?? "",
    noDay: claim.when.missing ?? "",
    place: claim.where.place ?? "",
    noPlace: claim.where.missing ?? "",
    kind: claim.event?.kind ?? "",
  };
}

/** An empty form for a claim that the reading did not find, told by the outlet of a claim beside it. */
export function emptyDraft({ chain: [outlet] }: Pick<Claim, "chain">): Draft {
  const hops: DraftHop[] =
    outlet === undefined
      ? []
      : [{ name: outlet.voice.name ?? "", kind: outlet.voice.kind, by: "narrated", from: outlet }];
  return {
    content: [],
    hops,
    stance: "asserted",
    mode: "narrated",
    earliest: "",
    latest: "",
    noDay: "not-stated",
    place: "",
    noPlace: "not-stated",
    kind: "",
  };
}

/** What the form makes of a claim otherwise; a fault where that cannot be kept. `known` are voices of the report by their names. */
export function changesOf(
  draft: Draft,
  claim: Claim,
  known: ReadonlyMap<string, Voice>,
): ClaimChanges | Fault {
  const fault = faultOf(draft);
  if (fault !== null) return fault;
  const before = draftOf(claim);
  const is = (field: keyof Draft): boolean => JSON.stringify(draft[field]) === JSON.stringify(before[field]);
  const changes: ClaimChanges = {};
  if (!is("content")) changes.content = inOrder(draft.content);
  if (!is("hops")) changes.chain = chainOf(draft.hops, known);
  if (!is("stance")) changes.stance = draft.stance;
  if (!is("mode")) changes.mode = draft.mode;
  if (!is("earliest") || !is("latest") || !is("noDay")) changes.when = whenOf(draft);
  if (!is("place") || !is("noPlace")) changes.where = whereOf(draft);
  if (!is("kind")) changes.event = eventOf(draft, claim.event);
  return Object.keys(changes).length === 0 ? "nothing" : changes;
}

/** The form as a claim of its own. */
export function bodyOf(draft: Draft, known: ReadonlyMap<string, Voice>): ClaimBody | Fault {
  const fault = faultOf(draft);
  if (fault !== null) return fault;
  return {
    content: inOrder(draft.content),
    chain: chainOf(draft.hops, known),
    mode: draft.mode,
    stance: draft.stance,
    when: whenOf(draft),
    where: whereOf(draft),
    event: eventOf(draft, null),
  };
}

function faultOf({ content, hops, earliest, latest }: Draft): Fault | null {
  if (content.length === 0) return "noWords";
  if (
    hops.length === 0 ||
    hops.some(({ name, kind, from }) => name.trim() === "" && kind !== "unnamed" && from === null)
  )
    return "noVoice";
  if (earliest !== "" && latest !== "" && earliest.slice(0, 10) > latest.slice(0, 10)) return "order";
  return null;
}

/** Spans in the order of the text; those that touch or overlap are one. */
export function inOrder(spans: readonly Span[]): Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

function chainOf(hops: readonly DraftHop[], known: ReadonlyMap<string, Voice>): Chain {
  return hops.map(({ name, kind, by, from }) => {
    const trimmed = name.trim();
    if (from !== null && trimmed === (from.voice.name ?? "") && kind === from.voice.kind)
      return { ...from, by };
    const rest = { with: [], span: null, credit: null, carried: false };
    // The words that established the voice before do so for whoever is meant by them.
    return { ...rest, ...(from ?? {}), with: [], by, voice: voiceOf(trimmed, kind, known) };
  });
}

function voiceOf(name: string, kind: VoiceKind, known: ReadonlyMap<string, Voice>): Voice {
  const same = known.get(name.toLowerCase());
  if (same !== undefined && same.kind === kind) return { ...same, form: null, resolved: null };
  return makeVoice({ name: name === "" ? null : name, kind });
}

function whenOf({ earliest, latest, noDay }: Draft): Claim["when"] {
  const [from, to] = [earliest || null, latest || null];
  return {
    earliest: from,
    latest: to,
    edtf: edtfOf(from, to),
    basis: from === null && to === null ? null : "stated",
    missing: noDay || null,
  };
}

const whereOf = ({ place, noPlace }: Draft): Claim["where"] => ({
  place: place.trim() || null,
  span: null,
  lat: null,
  lon: null,
  precision: null,
  missing: noPlace || null,
});

function eventOf({ kind }: Draft, before: Claim["event"]): Claim["event"] {
  const trimmed = kind.trim();
  if (trimmed === "") return null;
  return { roles: {}, quantities: [], periods: [], ...before, kind: trimmed };
}

/** Where words stand in a text; of several places the one nearest to `near`. Null where they do not. */
export function placeOf(words: string, text: string, near: number): Span | null {
  if (words === "") return null;
  let best = -1;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (best === -1 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  return best === -1 ? null : [best, best + words.length];
}
