import { ApiError } from "@stemma/client";
import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { useQuery } from "@tanstack/react-query";
import { useContext, useEffect, useRef } from "react";
import { client } from "../../client.ts";
import { isTyping } from "../../parts/keys.ts";
import { Said } from "../../parts/said.tsx";
import { problemWords } from "../../words/of-the-record.ts";
import { words } from "../../words/words.ts";
import { RuleForm } from "./rule-form.tsx";
import { nodeNames, percentOf } from "./story-names.ts";
import { TiedTexts } from "./tied-texts.tsx";
import { usePeek } from "./use-peek.ts";
import { RulingContext } from "./use-ruling.ts";

interface Props {
  story: StoryDetail;
  /** The ids of its two nodes with ~ between them. */
  edge: string;
  /** The day on which the story is looked at; null for now. */
  knownOn: string | null;
  onClose: () => void;
}

/** Passages show in the texts; these are told in words. */
const IN_TEXT = new Set(["text", "quotation", "caption", "title", "furniture"]);

/** The edge in hand: why it is there, both texts side by side, and the way to overrule it. */
export function EdgePanel({ story, edge, knownOn, onClose }: Props) {
  const [from = "", to = ""] = edge.split("~");
  const { data, error } = useQuery({
    queryKey: ["edge", story.id, from, to, knownOn],
    queryFn: () => client.edge(story.id, from, to, { knownOn }),
  });
  const { open, refused } = useContext(RulingContext);
  const head = useRef<HTMLElement>(null);
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "e" || isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      if (fold.current === null) return;
      event.preventDefault();
      fold.current.open = true;
      const fields = [...fold.current.querySelectorAll("input")];
      (fields.find(({ value }) => value === "") ?? fields[0])?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  usePeek(head, ".tree-node.tree-in-hand", ".tree-frame");
  const names = nodeNames(story);
  const known = story.edges.find((one) => one.from === from && one.to === to);
  const title = words.stories.edge(
    names.get(from) ?? from,
    known === undefined ? "…" : words.stories.kinds[known.kind],
    names.get(to) ?? to,
  );
  const told = data?.edge.evidence.filter(({ kind }) => !IN_TEXT.has(kind)) ?? [];
  return (
    <section className="edge" aria-labelledby="edge-title" ref={head}>
      <div className="edge-head">
        <h3 id="edge-title">
          <bdi>{title}</bdi>
        </h3>
        {known?.share != null && (
          <span className="faint">{words.stories.shareOf(percentOf(known.share))}</span>
        )}
        <button type="button" className="quiet" onClick={onClose}>
          {words.stories.close} <kbd>Esc</kbd>
        </button>
      </div>
      {error !== null && (
        <p className="review-trouble" role="alert">
          {error instanceof ApiError ? problemWords(error) : error.message}
        </p>
      )}
      {data !== undefined && (
        <>
          {data.ruling !== null && (
            <p className="ruled">
              {words.stories.ruled(
                data.ruling.who,
                words.stories.verdicts[data.ruling.verdict],
                data.ruling.why,
              )}
            </p>
          )}
          {told.length > 0 && (
            <ul className="evidence">
              {told.map(({ kind, text }, i) => (
                <li key={`${kind} ${i}`}>
                  <span className="faint">{words.stories.evidenceKinds[kind] ?? kind}</span>{" "}
                  {kind === "later" || kind === "ruling" ? text : <Said words={text} />}
                </li>
              ))}
            </ul>
          )}
          {open && (
            <details ref={fold} className="rule-fold" open={refused?.one === from && refused.two === to}>
              <summary>
                {words.stories.rule} <kbd>e</kbd>
              </summary>
              <RuleForm
                about="edge"
                one={from}
                two={to}
                together={words.stories.confirm}
                apart={words.stories.cut}
              />
            </details>
          )}
          <TiedTexts detail={data} />
        </>
      )}
    </section>
  );
}
