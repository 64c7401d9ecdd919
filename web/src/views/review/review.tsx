import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { askedQueue, askedReport } from "../../parts/asked.ts";
import { isTyping, walk } from "../../parts/keys.ts";
import { keepReviewerName, reviewerName } from "../../parts/reviewer.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useTitle } from "../../parts/use-title.ts";
import { WayToFirst } from "../../parts/way-to-first.tsx";
import { words } from "../../words/words.ts";
import { ClaimDesk, type Way } from "./claim-desk.tsx";
import { History } from "./history.tsx";
import { QueueList } from "./queue-list.tsx";
import { type Saying, useDecisions } from "./use-decisions.ts";

/** By then a claim that was taken in hand is on the screen, in milliseconds; who decides in less waits for the next one. */
const SEEN = 100;

/** The claims that a person should look at first, decided by single keys; and who said what. */
export function Review() {
  const { tab, claim: asked } = useSearch({ from: "/review" });
  useTitle(words.review.title);
  const [who, setWho] = useState(reviewerName);
  const name = useRef<HTMLInputElement>(null);
  return (
    <div className="page review-page">
      <div className="page-head">
        <h1>{words.review.title}</h1>
        <label className="review-who">
          <span>{words.review.as}</span>
          <input
            ref={name}
            value={who}
            placeholder={words.review.yourName}
            autoComplete="off"
            maxLength={200}
            onChange={(event) => {
              setWho(event.target.value);
              keepReviewerName(event.target.value);
            }}
          />
        </label>
      </div>
      <nav className="tabs" aria-label={words.review.title}>
        {([undefined, "second", "history"] as const).map((one) => (
          <Link
            key={one ?? "queue"}
            to="/review"
            search={one === undefined ? {} : { tab: one }}
            aria-current={one === tab ? "page" : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {words.review[one ?? "queue"]}
          </Link>
        ))}
      </nav>
      {tab === "history" ? (
        <History />
      ) : (
        <Queue key={tab ?? "queue"} second={tab === "second"} who={who.trim()} asked={asked} name={name} />
      )}
    </div>
  );
}

interface QueueProps {
  second: boolean;
  who: string;
  asked: string | undefined;
  name: React.RefObject<HTMLInputElement | null>;
}

function Queue({ second, who, asked, name }: QueueProps) {
  const navigate = useNavigate({ from: "/review" });
  const asks = useMemo(() => askedQueue(second ? who : null), [second, who]);
  const key = asks.queryKey;
  const { data, error, isPending } = useQuery({
    ...asks,
    enabled: !second || who !== "",
    refetchOnWindowFocus: false,
  });
  const { say, undo, trouble, setTrouble } = useDecisions(key, who);
  const [way, setWay] = useState<Way | null>(null);
  const lines = data?.claims ?? [];
  const found = lines.findIndex(({ claim }) => claim.id === asked);
  // Where the claim in hand has been decided, the one that took its place is in hand.
  const last = useRef(0);
  const at = found !== -1 ? found : Math.min(last.current, lines.length - 1);
  last.current = Math.max(0, at);
  const line = lines[at];

  // The next one stands as soon as this one is decided.
  const queries = useQueryClient();
  const next = lines[at + 1]?.report;
  useEffect(() => {
    if (next === undefined) return;
    // Once this one is seen.
    const waiting = window.setTimeout(() => void queries.prefetchQuery(askedReport(next, null)), SEEN);
    return () => window.clearTimeout(waiting);
  }, [queries, next]);

  const pick = (index: number): void => {
    const id = lines[index]?.claim.id;
    setWay(null);
    last.current = index;
    void navigate({
      search: (before) => ({ ...before, ...(id === undefined ? {} : { claim: id }) }),
      replace: true,
      resetScroll: false,
    });
  };
  const decide = (saying: Saying, decided: readonly string[]): void => {
    if (who === "") {
      setTrouble(words.review.nameFirst);
      name.current?.focus();
      return;
    }
    setWay(null);
    say(saying, decided);
  };
  const takeBack = (): void => {
    if (who === "") return;
    setWay(null);
    const id = undo();
    if (id !== null)
      void navigate({ search: (before) => ({ ...before, claim: id }), replace: true, resetScroll: false });
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey || event.key.startsWith("Arrow"))
        return;
      const next = walk(event.key, at, lines.length);
      if (next !== null) {
        event.preventDefault();
        pick(next);
        return;
      }
      if (event.key === "u") takeBack();
      else if (event.key === "Escape") setWay(null);
      if (line === undefined) return;
      const { id } = line.claim;
      const ways: Readonly<Record<string, Way>> = { e: "correct", s: "split", m: "merge", n: "add" };
      if (event.key === "a") decide({ kind: "accept", claim: id, why: null }, [id]);
      else if (event.key === "x") decide({ kind: "reject", claim: id, why: null }, [id]);
      else if (event.key === "o")
        void navigate({ to: "/reports/$id", params: { id: line.report }, search: { claim: id } });
      else {
        const chosen = ways[event.key];
        if (chosen === undefined) return;
        event.preventDefault();
        setWay(chosen);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  if (second && who === "") return <p className="review-none">{words.review.nameFirst}</p>;
  if (isPending) return <Waiting />;
  if (data === undefined) return <Trouble error={error} />;
  return (
    <>
      <Stale error={error} />
      <p className="faint review-counts" role="status">
        {words.review.open(Math.max(0, data.open))} · {words.review.reviewed(Math.max(0, data.reviewed))}
        {second && ` · ${words.review.secondLead}`}
      </p>
      {trouble !== null && (
        <p className="notice review-notice" role="alert">
          {trouble}
        </p>
      )}
      {line === undefined ? (
        <p className="review-none">
          {second ? words.review.emptySecond : words.review.empty}
          {!second && <WayToFirst />}
        </p>
      ) : (
        <div className="review-columns">
          <QueueList lines={lines} open={data.open} at={at} onPick={pick} />
          <ClaimDesk
            key={line.claim.id}
            line={line}
            second={second}
            way={way}
            onWay={setWay}
            onSay={decide}
            onUndo={takeBack}
          />
        </div>
      )}
    </>
  );
}
