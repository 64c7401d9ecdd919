import type { Span } from "#vocabulary/passage.ts";

/** One annotation of SCATE: what it is, its properties, links being ids of others. */
export interface ScateEntity {
  id: string;
  type: string;
  spans: Span[];
  properties: ReadonlyMap<string, readonly string[]>;
}

/** The entities of an Anafora file. */
export function scateEntities(xml: string): Map<string, ScateEntity> {
  const out = new Map<string, ScateEntity>();
  for (const [, body = ""] of xml.matchAll(/<entity>([\s\S]*?)<\/entity>/g)) {
    const one = (tag: string): string => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(body)?.[1]?.trim() ?? "";
    const properties = new Map<string, string[]>();
    const inner = /<properties>([\s\S]*?)<\/properties>/.exec(body)?.[1] ?? "";
    for (const [, name = "", value = ""] of inner.matchAll(/<([\w-]+)>([^<]*)<\/\1>/g))
      if (value.trim() !== "") properties.set(name, [...(properties.get(name) ?? []), value.trim()]);
    const spans = one("span")
      .split(";")
      .map((span): Span => {
        const [from, to] = span.split(",").map(Number);
        return [from ?? 0, to ?? 0];
      });
    out.set(one("id"), { id: one("id"), type: one("type"), spans, properties });
  }
  return out;
}
