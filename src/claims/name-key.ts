import type { Voice } from "#vocabulary/voice.ts";

/** Whom a saying is kept under: “Ambassador Edda Vorn” and “Vorn” are one. Empty where nobody is named or described. */
export const nameKey = ({ entity, kind, identity, name }: Voice): string =>
  entity ?? (kind === "person" && identity === "named" ? name?.split(" ").at(-1) : name) ?? "";
