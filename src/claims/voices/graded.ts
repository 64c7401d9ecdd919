import { isFamily, isPlural, isTitle, ROLES } from "./word-classes.ts";

/** Whether words before a name tell what its bearer is, with a phrase of their own: “welder of the night shift”, but not “a critic of the late”. */
export function isGraded(before: string): boolean {
  const [, role = "", of = ""] =
    /^(?:the\s)?((?:[\p{L}-]+\s){0,3}?[\p{L}-]+)\s(?:of|at|in)\s(?:the\s|an?\s)?((?:[\p{L}\d-]+\s){1,5})$/u.exec(
      before,
    ) ?? [];
  const noun = role.split(" ").at(-1)?.toLowerCase() ?? "";
  const last = of.trim().split(" ").at(-1)?.toLowerCase() ?? "";
  return (
    of !== "" &&
    (ROLES.has(noun) || WORK.test(noun)) &&
    !isFamily(noun) &&
    !isPlural(noun) &&
    !/^(?:critic|opponent|supporter|ally|rival|victim|friend|partner|colleague|aide|adviser|lawyer|killer|biographer|successor|predecessor)$/.test(
      noun,
    ) &&
    !ROLES.has(last) &&
    !isTitle(last) &&
    !/^(?:late|former|slain|jailed|ousted|incumbent|new|late-)$/.test(last)
  );
}

/** Kinds of work by their endings. */
const WORK = /(?:er|or|ist|ian|man|woman|smith|wright|eer|herd)$/;
