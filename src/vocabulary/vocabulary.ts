import type { z } from "zod";
import { Attribution } from "./attribution.ts";
import { Capture } from "./capture.ts";
import { Chain } from "./chain.ts";
import { Claim } from "./claim.ts";
import { Disclosure } from "./disclosure.ts";
import { Dossier } from "./dossier.ts";
import { Entity } from "./entity.ts";
import { Event } from "./event.ts";
import { Hop } from "./hop.ts";
import { House } from "./house.ts";
import { Lineage } from "./lineage.ts";
import { Mention } from "./mention.ts";
import { Missing } from "./missing.ts";
import { Note } from "./note.ts";
import { Origin } from "./origin.ts";
import { Passage } from "./passage.ts";
import { Programme } from "./programme.ts";
import { Reading } from "./reading.ts";
import { Report } from "./report.ts";
import { Standing } from "./standing.ts";
import { Story } from "./story.ts";
import { TimeExpression } from "./time-expression.ts";
import { Ruling, Trace } from "./trace.ts";
import { Voice } from "./voice.ts";
import { When } from "./when.ts";

/** A noun of the vocabulary: what it is in a sentence, its schema, and the prefix of its id where it has one. */
export interface Noun {
  name: string;
  about: string;
  schema: z.ZodType;
  prefix: string | null;
}

const noun = (name: string, schema: z.ZodType, prefix: string | null, about: string): Noun => ({
  name,
  about,
  schema,
  prefix,
});

/** Every noun, in the order in which a reader meets them. `docs/vocabulary.md` is made from this list. */
export const vocabulary: readonly Noun[] = [
  noun(
    "Capture",
    Capture,
    "capture",
    "The bytes as received. It proves what we got, not that they published it.",
  ),
  noun(
    "Report",
    Report,
    "report",
    "One article as one outlet published it; a changed article is a new revision of the same report.",
  ),
  noun("Passage", Passage, null, "A stretch of a report's text, with its words."),
  noun("Mention", Mention, "mention", "A passage that names an entity or a quantity."),
  noun("TimeExpression", TimeExpression, null, "A passage that names a time, with the days it covers."),
  noun(
    "Entity",
    Entity,
    "entity",
    "A person, organisation, place, facility, weapon or programme; it comes from packs.",
  ),
  noun("House", House, "house", "Who controls a voice."),
  noun("Voice", Voice, null, "Who speaks: a named entity, an unnamed one, or the outlet itself."),
  noun("Attribution", Attribution, null, "Who said what, as passages: source, cue, content."),
  noun("Hop", Hop, null, "One step of the relay: a voice, the passage that establishes it, and how."),
  noun(
    "Chain",
    Chain,
    null,
    "The hops of a claim, from the outlet inwards to the voice whose knowledge it is.",
  ),
  noun("Claim", Claim, "claim", "What is asserted, by whom, through whom, how, when and where."),
  noun("When", When, null, "Earliest and latest bound of a happening, with their basis."),
  noun("Missing", Missing, null, "Why a value is not there."),
  noun("Disclosure", Disclosure, null, "Words that say that something is not told."),
  noun("Event", Event, null, "A happening that several claims speak of."),
  noun("Note", Note, null, "What a reader of the record should know: rule, place, found, expected."),
  noun("Reading", Reading, null, "Everything that reading one report gave."),
  noun("Story", Story, "story", "Reports about the same happening."),
  noun(
    "Lineage",
    Lineage,
    null,
    "The tree of a story: reports and inferred dispatches, with edges and their evidence.",
  ),
  noun("Origin", Origin, null, "A root of the lineage for a claim: the body that was in a position to know."),
  noun(
    "Standing",
    Standing,
    null,
    "How many independent voices a claim, event or story rests on, as least and most.",
  ),
  noun(
    "Trace",
    Trace,
    null,
    "Stories with their trees, their standing and their claims, as `trace` prints them.",
  ),
  noun("Ruling", Ruling, null, "What a person decided on an edge of a tree or on two origins."),
  noun(
    "Programme",
    Programme,
    "programme",
    "A matter that is followed over time; it comes from packs or a person.",
  ),
  noun("Dossier", Dossier, "dossier", "A programme followed over time."),
];
