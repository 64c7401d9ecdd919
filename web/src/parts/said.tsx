import { printed } from "./script-language.ts";

/** Words of a report in quotation marks; those that begin with their own get no second ones. */
export function Said({ words, className = "" }: { words: string; className?: string }) {
  const own = /^["“”„«»「『‘']/u.test(words) ? "q-own" : "";
  const classes = [className, own].filter((name) => name !== "").join(" ");
  return (
    <q {...(classes === "" ? {} : { className: classes })} {...printed(words)}>
      {words}
    </q>
  );
}
