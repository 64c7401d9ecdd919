import type { ElementNames } from "../page/classes.ts";
import { zonesOf } from "../page/element-names.ts";
import { TRAIT } from "../page/elements.ts";
import { attribute, type PageNode } from "../page/tree.ts";
import { spell, ZONED } from "../page/zone-names.ts";

/** What a stretch of a page is by the elements around it. */
export type Zone = "main" | "comment" | "aside" | "frame";

/** What was found out of names; how they are spelt is asked of few. */
class Said implements ElementNames {
  readonly marked: boolean;
  readonly zone: ElementNames["zone"];
  private readonly written: readonly string[];
  private spelt: string | null = null;

  /** `said`: bits of ZONED. */
  constructor(written: readonly string[], said: number) {
    this.written = written;
    this.marked = (said & ZONED.marked) !== 0;
    this.zone =
      (said & ZONED.comment) !== 0
        ? "comment"
        : (said & ZONED.frame) !== 0
          ? "frame"
          : (said & ZONED.aside) !== 0
            ? "aside"
            : null;
  }

  get names(): string {
    this.spelt ??= this.written.map(spell).join(" ");
    return this.spelt;
  }
}

/** What an element's classes and id say; no name of a place goes over from the one into the other. */
export function elementNames(node: PageNode): ElementNames {
  if (node.attributes.length === 0) return NAMELESS;
  const { classes } = node;
  const id = attribute(node, "id") ?? "";
  const hasClasses = classes !== null && classes.written !== "";
  if (id !== "") return new Said(hasClasses ? [classes.written, id] : [id], zonesOf(node));
  if (!hasClasses) return NAMELESS;
  classes.tells ??= new Said([classes.written], zonesOf(node));
  return classes.tells;
}

const NAMELESS: ElementNames = new Said([], 0);

/** Comments within a sidebar stay comments; an article's own parts are never taken out of it by a name. */
export function zoneOf({ tag, traits }: PageNode, { zone }: ElementNames, outer: Zone): Zone {
  if (outer === "comment" || tag === "body" || tag === "html") return outer;
  if (zone === "comment") return "comment";
  if (tag === "article" || tag === "main" || (traits & TRAIT.heading) !== 0) return outer;
  if (tag === "footer" || zone === "frame") return outer === "main" ? "frame" : outer;
  if (tag === "aside" || tag === "nav" || zone === "aside") return "aside";
  return outer;
}
