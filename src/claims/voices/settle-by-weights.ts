import type { Annotated } from "#vocabulary/annotated.ts";
import type { Actor } from "./actor.ts";
import { genderOfName } from "./given-names.ts";
import type { Name } from "./read-name.ts";
import { isTitle } from "./word-classes.ts";

/** Of whom most that name them are seen as one kind, and by so many times more than as anything else. */
const CLEARLY = 2;

/** Where a text speaks of one, a name of one word may be its. */
const COMPANY =
  /\b(?:the|its?|a|an)\s(?:[\p{L}-]+\s){0,2}(?:company|firm|maker|startup|airline|bank|carrier|retailer|group|militia|rebels|militants|front|movement)\b/u;

const SAID_TO_BE_A_THING =
  /\b(?:blog|(?:web)?site|newspaper|paper|daily|weekly|magazine|broadcaster|station|channel|portal|group|firm|ship|ferry|vessel|tanker|freighter|trawler|boat|yacht)\s$/;

/** Names that nothing in the words tells apart are people or bodies where trained weights see them so: “Hajda said”, “the Lind Forum”. */
export function settleByWeights(
  { report, structure }: Annotated,
  names: readonly Name[],
  of: readonly (Actor | null)[],
): void {
  if (structure === null) return;
  const seen = structure.mentions
    .filter(({ form }) => form === "name")
    .flatMap(({ head, type }) => {
      const word = structure.words[head];
      return word === undefined ? [] : [{ at: word.span[0], type }];
    })
    .sort((a, b) => a.at - b.at);
  const companies = COMPANY.test(report.text);
  const votes = new Map<Actor, { person: number; body: number; else: number }>();
  let next = 0;
  for (const [i, { span }] of names.entries()) {
    const actor = of[i];
    while (next < seen.length && (seen[next] as { at: number }).at < span[0]) next++;
    if (actor?.kind !== "other" || actor.known !== null) continue;
    const vote = votes.get(actor) ?? { person: 0, body: 0, else: 0 };
    votes.set(actor, vote);
    for (let k = next; k < seen.length && (seen[k] as { at: number }).at < span[1]; k++) {
      const { type } = seen[k] as (typeof seen)[number];
      // “the blog Tarn Eye”, “the tanker Edda Vorn”: what stands before says that it is nobody.
      if (type === "person" && SAID_TO_BE_A_THING.test(report.text.slice(Math.max(0, span[0] - 16), span[0])))
        vote.else++;
      else vote[type === "person" ? "person" : type === "organization" ? "body" : "else"]++;
    }
  }
  for (const [actor, vote] of votes) {
    // A company of one word is easily taken for a family name.
    const family = !isTitle(actor.name.toLowerCase()) && !companies;
    if ((actor.name.includes(" ") || family) && vote.person > CLEARLY * (vote.body + vote.else)) {
      actor.kind = "person";
      actor.gender ??= genderOfName(actor.name) ?? null;
    } else if (vote.body > CLEARLY * (vote.person + vote.else)) actor.kind = "body";
  }
}
