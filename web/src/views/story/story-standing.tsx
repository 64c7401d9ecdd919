import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { useContext, useId, useState } from "react";
import { Folded } from "../../parts/folded.tsx";
import { usePrinting } from "../../parts/use-printing.ts";
import { language, numberWords, words } from "../../words/words.ts";
import { beginningOf } from "./beginning-of.ts";
import { RuleForm } from "./rule-form.tsx";
import { RulingContext } from "./use-ruling.ts";

const SHOWN = 12;
/** So many of the reasons are in the first frame: of what stands beside the claims the window has the beginning. */
const AT_FIRST = 2;
/** Of more origins those of most reports are named; a few more than this are named all. */
const ORIGINS = 12;
const SOME_MORE = 4;

/** The origins by name, why each counts, what persons decided; and the way to count two as one. */
export function StoryStanding({ story, whole }: { story: StoryDetail; whole: boolean }) {
  const [all, setAll] = useState(false);
  const { origins_named } = story.standing;
  const sorted = [...origins_named].sort((a, b) => b.reports.length - a.reports.length);
  const shown = all || sorted.length <= ORIGINS + SOME_MORE ? sorted : sorted.slice(0, ORIGINS);
  const { open } = useContext(RulingContext);
  const rulings = story.rulings.filter(({ about }) => about === "origin");
  return (
    <section aria-labelledby="standing-title" className="story-part">
      <h2 id="standing-title">{words.stories.standingTitle}</h2>
      {origins_named.length === 0 && <p className="faint">{words.stories.nobody}</p>}
      <ul className="origins">
        {shown.map(({ name, house, reports }) => (
          <li key={`${name} ${house}`}>
            <b>
              <bdi>{name ?? "—"}</bdi>
            </b>{" "}
            <span className="faint">{words.stories.reports(reports.length)}</span>
          </li>
        ))}
      </ul>
      {shown.length < sorted.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {words.common.more} ({numberWords(sorted.length - shown.length)})
        </button>
      )}
      <ul className="reasons">
        {story.reasons.slice(0, whole ? SHOWN : AT_FIRST).map(({ sentence }) => (
          <Reason key={sentence} sentence={sentence} />
        ))}
      </ul>
      {(whole ? rulings : []).map(({ one, two, who, verdict, why }) => (
        <p key={`${one} ${two}`} className="ruled">
          <bdi>
            {one} / {two}
          </bdi>
          : {words.stories.ruled(who, words.stories.verdicts[verdict], why)}
        </p>
      ))}
      {whole && open && origins_named.length > 1 && <Two story={story} />}
    </section>
  );
}

/** A sentence of the record; one that names hundreds of outlets is shown whole when it is asked for, and on paper. */
function Reason({ sentence }: { sentence: string }) {
  const [whole, setWhole] = useState(false);
  const printing = usePrinting();
  const short = whole || printing ? sentence : beginningOf(sentence);
  return (
    <li lang="en">
      {short}
      {short !== sentence && (
        <>
          {" "}
          <button type="button" className="link" lang={language} onClick={() => setWhole(true)}>
            {words.common.more}
          </button>
        </>
      )}
    </li>
  );
}

function Two({ story }: { story: StoryDetail }) {
  const names = [
    ...new Set(story.standing.origins_named.flatMap(({ name }) => (name === null ? [] : [name]))),
  ];
  const [one, setOne] = useState(names[0] ?? "");
  const [two, setTwo] = useState(names[1] ?? "");
  const ids = useId();
  const choice = (id: string, value: string, change: (name: string) => void) => (
    <label htmlFor={id}>
      <span className="unseen">{words.stories.ruleOrigins}</span>
      <select id={id} value={value} onChange={(event) => change(event.target.value)}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
  if (names.length < 2) return null;
  return (
    <Folded className="rule-fold" summary={words.stories.ruleOrigins}>
      {() => (
        <>
          <div className="rule-two">
            {choice(`${ids}one`, one, setOne)}
            {choice(`${ids}two`, two, setTwo)}
          </div>
          {one !== two && (
            <RuleForm
              about="origin"
              one={one}
              two={two}
              together={words.stories.together}
              apart={words.stories.apart}
            />
          )}
        </>
      )}
    </Folded>
  );
}
