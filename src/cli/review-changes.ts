import { StemmaError } from "#errors.ts";
import { type Claim, Mode, Stance } from "#vocabulary/claim.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import { Missing } from "#vocabulary/missing.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { ClaimChanges } from "#vocabulary/review.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { edtfOf } from "#vocabulary/when.ts";
import { type Flag, type Options, optionOf } from "./command.ts";

/** What `stemma review correct` and `add` can say of a claim. */
export const changeFlags: readonly Flag[] = [
  { name: "--passage", value: "WORDS", about: "the claim's words, as printed, or their place as 120-180" },
  { name: "--voice", value: "NAME", about: "whose word it is: an id or name of a pack, else as given" },
  { name: "--through", value: "NAMES", about: "who passed it on, from the outlet inwards, with commas" },
  { name: "--stance", value: "STANCE", about: `one of ${Stance.options.join(", ")}` },
  { name: "--mode", value: "MODE", about: `one of ${Mode.options.join(", ")}` },
  { name: "--when", value: "DAYS", about: "2025-03, 2025-03-01/2025-03-05, ../2025-12-26, or withheld" },
  { name: "--where", value: "PLACE", about: "a place, or why there is none: withheld, not-stated" },
  { name: "--event", value: "KIND", about: "the kind of happening, or none" },
];

const misuse = (reason: string): never => {
  throw new StemmaError("misuse", { reason });
};

/** Options → changes of a claim of a text. `now` is the claim as it stands; null for one that is being added. */
export function changesOf(
  options: Options,
  now: Claim | null,
  text: string,
  knowledge: Knowledge,
): ClaimChanges {
  const changes: ClaimChanges = {};
  const given = <Value>(name: string, parse: (words: string) => Value): Value | undefined => {
    const words = optionOf(options, name);
    return words === null ? undefined : parse(words);
  };
  const content = given("--passage", (words) => [passageOf(words, text, now?.content[0]?.[0] ?? 0)]);
  if (content !== undefined) changes.content = content;
  const chain = chainOf(options, now, knowledge);
  if (chain !== null) changes.chain = chain;
  const stance = given("--stance", (words) => oneOf("--stance", Stance.options, words));
  if (stance !== undefined) changes.stance = stance;
  const mode = given("--mode", (words) => oneOf("--mode", Mode.options, words));
  if (mode !== undefined) changes.mode = mode;
  const when = given("--when", whenOf);
  if (when !== undefined) changes.when = when;
  const where = given("--where", (words) => whereOf(words, knowledge));
  if (where !== undefined) changes.where = where;
  const event = given("--event", (kind) =>
    kind === "none"
      ? null
      : { roles: {}, quantities: [], ...now?.event, periods: now?.event?.periods ?? [], kind },
  );
  if (event !== undefined) changes.event = event;
  return changes;
}

function oneOf<Value extends string>(name: string, values: readonly Value[], words: string): Value {
  const found = values.find((value) => value === words);
  return found ?? misuse(`${name} takes one of ${values.join(", ")}, not “${words}”.`);
}

/** Words as printed, or their place; of several places with these words the one nearest to where the claim stands. */
export function passageOf(words: string, text: string, near: number): Span {
  const place = /^(\d{1,9})-(\d{1,9})$/.exec(words);
  if (place !== null) return [Number(place[1]), Number(place[2])];
  let best = -1;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (best === -1 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  if (best === -1)
    return misuse(
      `“${words}” does not stand in the report's text. Copy the words as printed, or give a place.`,
    );
  return [best, best + words.length];
}

function chainOf(options: Options, now: Claim | null, knowledge: Knowledge): Claim["chain"] | null {
  const own = optionOf(options, "--voice");
  const through = optionOf(options, "--through");
  if (own === null && through === null) return null;
  const hop = { with: [], span: null, credit: null, carried: false };
  const before = now?.chain ?? [];
  const passing =
    through === null
      ? before.slice(0, Math.max(1, before.length - 1))
      : through
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== "")
          .map((name, nth) => ({
            ...hop,
            voice:
              nth === 0 ? { ...voiceOf(name, knowledge), kind: "outlet" as const } : voiceOf(name, knowledge),
            by: nth === 0 ? ("narrated" as const) : ("reported" as const),
          }));
  const last = before.length > 1 ? before.at(-1) : undefined;
  if (own === null) return last === undefined ? passing : [...passing, last];
  return [...passing, { ...hop, by: "said", ...last, voice: voiceOf(own, knowledge), with: [] }];
}

function voiceOf(name: string, knowledge: Knowledge): Voice {
  const [named] = knowledge.byName.get(name.toLowerCase()) ?? [];
  const known = knowledge.entities.get(name) ?? named;
  if (known === undefined) return makeVoice({ name, kind: "institution" });
  const { kind } = known;
  const speaks = kind === "outlet" || kind === "agency" || kind === "state-media" || kind === "person";
  return makeVoice({
    name: known.name,
    kind: speaks ? kind : "institution",
    entity: known.id,
    house: known.house,
  });
}

/** A day, month or year, a range of them with .. for an open end, or why there is none. */
function whenOf(words: string): Claim["when"] {
  const missing = Missing.safeParse(words);
  if (missing.success)
    return { earliest: null, latest: null, edtf: null, basis: null, missing: missing.data };
  const [from = "", to = from] = words.split("/");
  const earliest = from === ".." ? null : boundOf(from, "first");
  const latest = to === ".." ? null : boundOf(to, "last");
  if (earliest !== null && latest !== null && earliest > latest)
    return misuse(`--when ${words} ends before it begins.`);
  return { earliest, latest, edtf: edtfOf(earliest, latest), basis: "stated", missing: null };
}

function boundOf(words: string, end: "first" | "last"): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(words) ?? [];
  const m = month ?? (end === "first" ? "01" : "12");
  const days = new Date(Date.UTC(Number(year), Number(m), 0)).getUTCDate();
  const d = day ?? (end === "first" ? "01" : String(days).padStart(2, "0"));
  const real = year !== undefined && Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= days;
  return real
    ? `${year}-${m}-${d}`
    : misuse(`--when takes a day, month or year, two with “/”, or a reason, not “${words}”.`);
}

function whereOf(words: string, knowledge: Knowledge): Claim["where"] {
  const nowhere = { place: null, span: null, lat: null, lon: null, precision: null };
  const missing = Missing.safeParse(words);
  if (missing.success) return { ...nowhere, missing: missing.data };
  const [named] = knowledge.byName.get(words.toLowerCase()) ?? [];
  const known = knowledge.entities.get(words) ?? named;
  return {
    ...nowhere,
    place: known?.name ?? words,
    lat: known?.lat ?? null,
    lon: known?.lon ?? null,
    precision: known?.kind === "country" ? "country" : known?.kind === "facility" ? "site" : null,
    missing: null,
  };
}
