import type { Voice } from "./voice.ts";

/** A voice of which no more is known than given: a named one where it has a name, an unnamed one where it has none. */
export function makeVoice({ name, kind, ...known }: Pick<Voice, "name" | "kind"> & Partial<Voice>): Voice {
  const named = name !== null && kind !== "unnamed";
  return {
    name,
    kind,
    entity: null,
    house: null,
    identity: named ? "named" : "unnamed",
    form: named ? "named" : null,
    role: null,
    affiliation: null,
    anonymity: null,
    resolved: null,
    ...known,
  };
}
