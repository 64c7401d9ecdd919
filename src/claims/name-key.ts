import type { Voice } from "#vocabulary/voice.ts";

/** Whom a saying is kept under: “Ambassador Edda Vorn” and “Vorn” are one. Empty where nobody is named or described. */
export const nameKey = ({ entity, kind, identity, name }: Voice): string =>
  entity ??
  ((kind === "person" && identity === "named") || OFFICE_AND_NAME.test(name ?? "")
    ? name?.split(" ").at(-1)
    : name) ??
  "";

/** “Diet Member Jon Vorn”, taken for the diet. */
const OFFICE_AND_NAME =
  /\b(?:Member|Minister|President|Senator|Chairman|Chairwoman|Secretary|Governor|Mayor|Ambassador)\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+$/u;
