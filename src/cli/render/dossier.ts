import type { Dossier, DossierClaim, NeverDisclosed, ProgrammeList } from "#vocabulary/dossier.ts";
import { foldAlike } from "#vocabulary/fold-alike.ts";
import type { Standing } from "#vocabulary/standing.ts";
import { chainWords, claimWords, counted, dayWords, stanceWords, whenWords, whereWords } from "./wording.ts";

/** A dossier as Markdown: claims by day of happening, amounts, what was never disclosed, what speaks against what, what changed. */
export function dossierAsMarkdown(dossier: Dossier): string {
  const { programme, claims } = dossier;
  const told = foldAlike(claims);
  const numbers = new Map(
    told.flatMap(({ one, also }, nth) => [one, ...also].map(({ claim }) => [claim.id, nth + 1] as const)),
  );
  const numberOf = (id: string): string => `${numbers.get(id as `claim:${string}`) ?? "–"}`;
  const out = [
    `# ${plain(programme.name)}`,
    plain(programme.about),
    [
      `${counted(claims.length, "claim")}${told.length === claims.length ? "" : `, ${told.length} of them different,`} in ${counted(dossier.reports, "report")} of ${counted(dossier.outlets, "outlet")}.`,
      ...(dossier.asKnownOn === null ? [] : [`As known on ${dayWords(dossier.asKnownOn)}.`]),
    ].join(" "),
    "## What is claimed, by day of happening",
    ...(claims.length === 0
      ? ["Nothing in the record speaks of it."]
      : told.map(({ one, also }, nth) => claimLines(one, nth, also))),
  ];
  if (dossier.contradictions.length > 0)
    out.push(
      "## What speaks against what",
      dossier.contradictions
        .map(({ claims: ids, why }) => `- ${ids.map(numberOf).join(" and ")}: ${why}`)
        .join("\n"),
    );
  if (dossier.quantities.length > 0)
    out.push(
      "## Amounts",
      ...dossier.quantities.map(({ of, unit, points }) =>
        table(
          [
            [unit, of].filter((words) => words !== null).join(", ") || "amount",
            "when",
            "who says so",
            "claim",
          ],
          points.map(({ value, earliest, latest, by, claim }) => [
            value.toLocaleString("en-GB"),
            whenWords({ earliest, latest, edtf: null, basis: null, missing: null }),
            by ?? "somebody unnamed",
            numberOf(claim),
          ]),
        ),
      ),
    );
  out.push(
    "## Never disclosed",
    dossier.neverDisclosed.length === 0
      ? "Nothing that is asked of its happenings stayed open."
      : dossier.neverDisclosed.map(neverLine).join("\n"),
  );
  if (dossier.since !== null)
    out.push(
      `## Changed since ${dayWords(dossier.since)}`,
      dossier.changed.length === 0
        ? "Nothing."
        : dossier.changed
            .map(({ kind, claim, words, fields }) => {
              const what =
                kind === "changed"
                  ? `otherwise in ${fields.join(", ")}`
                  : kind === "gone"
                    ? "no longer claimed"
                    : "new";
              return `- ${what}: ${plain(claimWords([words]))} (${numberOf(claim)})`;
            })
            .join("\n"),
    );
  return `${out.join("\n\n")}\n`;
}

function claimLines(
  { claim, words, verdict, title, outlet, published, standing }: DossierClaim,
  nth: number,
  also: readonly DossierClaim[],
): string {
  const facts = [
    ...(claim.stance === "asserted" ? [] : [stanceWords(claim.stance)]),
    ...(claim.event === null ? [] : [claim.event.kind]),
    `when: ${whenWords(claim.when)}`,
    `where: ${whereWords(claim.where)}`,
    ...(verdict === "open" ? [] : [`${verdict} by a person`]),
  ];
  const report = [
    title ?? "without a title",
    outlet ?? "outlet not stated",
    published === null ? "day not stated" : dayWords(published.slice(0, 10)),
  ];
  return [
    `${nth + 1}. ${plain(claimWords(words))}`,
    plain(chainWords(claim)),
    facts.map(plain).join(" · "),
    ...(standing === null ? [] : [standingWords(standing)]),
    `${report.map(plain).join(", ")} (\`${claim.id}\`)`,
    ...(also.length === 0 ? [] : [`also: ${also.map(alsoTold).join("; ")}`]),
  ].join("  \n   ");
}

/** “Yonhap News Agency ← KCNA (said), 7 May 2026 (`claim:…`)”: who else tells the same. */
const alsoTold = ({ claim, published }: DossierClaim): string =>
  `${plain(chainWords(claim))}${published === null ? "" : `, ${dayWords(published.slice(0, 10))}`} (\`${claim.id}\`)`;

/** “3 reports, 2 outlets; origins 1 to 2 (KCNA); rests on the interested party alone” */
function standingWords({
  reports,
  outlets,
  origins,
  interested_party_alone,
  origins_named,
}: Standing): string {
  const bounds = origins.least === origins.most ? `${origins.least}` : `${origins.least} to ${origins.most}`;
  const names = origins_named.flatMap(({ name }) => name ?? []);
  return [
    `${counted(reports, "report")}, ${counted(outlets, "outlet")}`,
    `origins ${bounds}${names.length === 0 ? "" : ` (${names.map(plain).join(", ")})`}`,
    ...(interested_party_alone ? ["rests on the interested party alone"] : []),
  ].join("; ");
}

function neverLine({ kind, aspect, withheld, unknown, disputed, unsaid, words }: NeverDisclosed): string {
  const ways = [
    [withheld, "withheld"],
    [unknown, "not known to the source"],
    [disputed, "disputed"],
    [unsaid, "not said"],
  ] as const;
  const counts = ways.flatMap(([count, how]) => (count === 0 ? [] : [`${how} ${count}×`])).join(", ");
  const quoted = words.map((one) => `“${plain(one)}”`).join("; ");
  return `- ${kind === null ? "" : `${kind}, `}${aspect.replace("-", " ")}: ${counts}${quoted === "" ? "" : ` — ${quoted}`}`;
}

/** Words of reports as words, whatever marks of Markdown are in them, on one line. */
const plain = (words: string): string => words.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#~]/g, "\\$&");

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => (cell === "---" ? cell : plain(cell))).join(" | ")} |`)
    .join("\n");

/** The programmes that can be asked for, with how many reports may speak of each. */
export function renderProgrammes({ programmes }: ProgrammeList): [string, string][] {
  return programmes.map(({ programme, reports }) => [
    programme.id.slice("programme:".length),
    `${programme.name} (${counted(reports, "report")})`,
  ]);
}
