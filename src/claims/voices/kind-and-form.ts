import type { VoiceForm, VoiceKind } from "#vocabulary/voice.ts";
import type { Description } from "./description.ts";
import { AGENCIES, DOCUMENTS, INSTITUTIONS, isPlural, MEDIA, ROLES, UNNAMED } from "./word-classes.ts";

const STATE_MEDIA =
  /\bstate(?:-run|-owned|-controlled)? (?:news media|media|television|tv|radio|broadcaster|news agency|newspaper)\b/i;
const NEWS_AGENCY = /\bnews agency\b|\bnewswire\b/i;

/** What kind of voice a description means, by its head noun; unnamed where it says no more than that somebody speaks. */
export function kindOfDescription({ words, head }: Pick<Description, "words" | "head">): VoiceKind {
  if (STATE_MEDIA.test(words)) return "state-media";
  if (NEWS_AGENCY.test(words) || AGENCIES.has(head)) return "agency";
  const one = head.endsWith("ies") ? `${head.slice(0, -3)}y` : head.replace(/s$/, "");
  if (DOCUMENTS.has(head) || (DOCUMENTS.has(one) && isPlural(head))) return "document";
  if (head === "media" || MEDIA.has(head) || (MEDIA.has(one) && isPlural(head))) return "outlet";
  if (INSTITUTIONS.has(head) && !isPlural(head) && head !== "police" && head !== "staff" && head !== "team")
    return "institution";
  if (UNNAMED.has(head)) return head === "police" ? "institution" : "unnamed";
  if (isPlural(head)) return "unnamed";
  if (ROLES.has(head) || PERSON.test(head)) return "person";
  return "unnamed";
}

/** Nouns of one person by their endings, where no list holds them. */
const PERSON = /(?:man|woman|ist|ologist|ographer|goer|eer|ician|maker|holder|keeper|owner|driver|-old)$/;

/** How a description refers: by a group, else by what it says. */
export function formOfDescription({ head, plural, determiner }: Description): VoiceForm {
  const many =
    /^(?:many|some|most|several|few|all|others|both|two|three|four|five|dozens|hundreds|thousands)$/;
  return plural || head === "labor" || head === "labour" || many.test(determiner ?? "")
    ? "collective"
    : "described";
}
