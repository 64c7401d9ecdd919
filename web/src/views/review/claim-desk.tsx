import type { Span } from "@stemma/vocabulary/passage.ts";
import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import type { QueueLine } from "@stemma/vocabulary/review.ts";
import type { Voice } from "@stemma/vocabulary/voice.ts";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { CopyClaim } from "../../parts/copy-claim.tsx";
import { titled } from "../../parts/script-language.ts";
import { Trouble } from "../../parts/states.tsx";
import { dayIn, words } from "../../words/words.ts";
import { ClaimFacts } from "../report/claim-facts.tsx";
import { useReport } from "../report/use-report.ts";
import { ClaimForm } from "./claim-form.tsx";
import { DeskWords } from "./desk-words.tsx";
import { MergeForm, SplitForm } from "./split-merge.tsx";
import type { Saying } from "./use-decisions.ts";

/** What a person does with the claim in hand beyond a single key. */
export type Way = "correct" | "split" | "merge" | "add";

interface Props {
  line: QueueLine;
  /** Looked at a second time: what the first said is not shown. */
  second: boolean;
  way: Way | null;
  onWay: (way: Way | null) => void;
  onSay: (saying: Saying, decided: readonly string[]) => void;
  onUndo: () => void;
}

/** The claim in hand: its words where they stand, what was read of it, and the ways to settle it. */
export function ClaimDesk({ line, second, way, onWay, onSay, onUndo }: Props) {
  const { claim, report: id, reasons } = line;
  const [selected, setSelected] = useState<Span | null>(null);
  // What it can be merged with are all others of its report.
  const { data, error } = useReport(id, { asOf: undefined, upTo: endOf(claim), whole: way === "merge" });
  const voices = useMemo(() => voicesOf(data), [data]);
  const kinds = useMemo(
    () =>
      [...new Set((data?.claims ?? []).flatMap(({ event }) => (event === null ? [] : [event.kind])))].sort(),
    [data],
  );
  const close = (): void => onWay(null);
  const button = (name: string, key: string, onClick: () => void) => (
    <button type="button" className="quiet" onClick={onClick}>
      {name} <kbd>{key}</kbd>
    </button>
  );
  if (data === undefined)
    return <div className="claim-desk">{error !== null && <Trouble error={error} />}</div>;
  const { report } = data.reading;
  const read = data.claims.find((one) => one.id === claim.id);
  const recorded = read ?? {
    ...claim,
    recordedAt: data.recordedAt,
    supersededAt: null,
    reader: data.reading.reader,
  };
  return (
    <section className="claim-desk" aria-label={words.review.title}>
      <p className="eyebrow">
        <span dir="auto">{line.outlet ?? words.common.outletNotStated}</span>
        <span>{line.published === null ? words.common.dayNotStated : dayIn(line.published)}</span>
      </p>
      <h2 {...titled(line.title ?? "")}>
        <Link to="/reports/$id" params={{ id }} search={{ claim: claim.id }}>
          {line.title ?? words.common.withoutTitle}
        </Link>
      </h2>
      <DeskWords report={report} claim={claim} onSelect={setSelected} />
      <div>
        <ClaimFacts claim={{ ...recorded, ...claim }} text={report.text} active asOf={undefined} />
        <CopyClaim claim={claim} text={report.text} source={{ report, capture: data.capture }} keys />
      </div>
      {!second && (
        <p className="faint claim-desk-why">
          {words.review.why}:{" "}
          <span lang="en">{reasons.length === 0 ? words.review.whyFirst : reasons.join("; ")}</span>
        </p>
      )}
      <div className="review-ways">
        {button(words.review.accept, "a", () =>
          onSay({ kind: "accept", claim: claim.id, why: null }, [claim.id]),
        )}
        {button(words.review.reject, "x", () =>
          onSay({ kind: "reject", claim: claim.id, why: null }, [claim.id]),
        )}
        {button(words.review.correct, "e", () => onWay("correct"))}
        {button(words.review.split, "s", () => onWay("split"))}
        {button(words.review.merge, "m", () => onWay("merge"))}
        {button(words.review.addClaim, "n", () => onWay("add"))}
        {button(words.review.undo, "u", onUndo)}
      </div>
      {(way === "correct" || way === "add") && (
        <ClaimForm
          key={way}
          claim={claim}
          adds={way === "add"}
          text={report.text}
          voices={voices}
          kinds={kinds}
          selected={selected}
          onCorrect={(changes, why) => onSay({ kind: "correct", claim: claim.id, changes, why }, [claim.id])}
          onAdd={(body, why) => onSay({ kind: "add", report: id, claim: body, why }, [])}
          onClose={close}
        />
      )}
      {way === "split" && (
        <SplitForm
          content={claim.content}
          text={report.text}
          selected={selected}
          onSplit={(parts) =>
            onSay(
              { kind: "split", claim: claim.id, parts: parts.map((content) => ({ content })), why: null },
              [claim.id],
            )
          }
          onClose={close}
        />
      )}
      {way === "merge" && (
        <MergeForm
          others={data.reviewed.filter((one) => one.stands && one.claim.id !== claim.id)}
          text={report.text}
          onMerge={(others) =>
            onSay({ kind: "merge", claims: [claim.id, ...others], changes: {}, why: null }, [
              claim.id,
              ...others,
            ])
          }
          onClose={close}
        />
      )}
    </section>
  );
}

/** The voices of a report's claims by their names. */
function voicesOf(data: ReportDetail | undefined): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>();
  for (const hop of (data?.claims ?? []).flatMap(({ chain }) => chain))
    for (const voice of [hop.voice, ...hop.with])
      if (voice.name !== null && !voices.has(voice.name.toLowerCase()))
        voices.set(voice.name.toLowerCase(), voice);
  return voices;
}

/** Where the last words end that a claim and its voices rest on. */
const endOf = ({ content, chain }: QueueLine["claim"]): number =>
  Math.max(0, ...content.map(([, end]) => end), ...chain.map(({ span }) => span?.[1] ?? 0));
