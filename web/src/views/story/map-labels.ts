/** A circle on the map, with the name that it should bear. */
export interface Named {
  name: string;
  x: number;
  y: number;
  r: number;
}

export interface Label {
  name: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const HEIGHT = 15;
const GAP = 4;
/** A circle as wide as a country has its name inside. */
const WIDEST = 40;
/** Of a name's letters on the average; Korean and Chinese signs are twice as wide. */
const LETTER = 6.8;

const widthOf = (name: string): number =>
  [...name].reduce((sum, sign) => sum + (/[\p{Script=Hangul}\p{Script=Han}]/u.test(sign) ? 13 : LETTER), 0);

/**
 * Where names can stand beside their circles without covering one another: the first in the list first, right of its circle, else left, below, above. A name
 * that fits nowhere is left out. `width` and `height` are the map's; all in its own units.
 */
export function labelsOf(circles: readonly Named[], width: number, height: number): Label[] {
  const taken: Box[] = circles.map(({ x, y, r }) => around(x, y, Math.min(r, 5)));
  const labels: Label[] = [];
  circles.forEach(({ name, x, y, r }, nth) => {
    const [long, off] = [widthOf(name), Math.min(r, WIDEST) + GAP];
    const ways: readonly (readonly [Label["anchor"], number, number])[] = [
      ["start", x + off, y],
      ["end", x - off, y],
      ["middle", x, y + off + HEIGHT / 2],
      ["middle", x, y - off - HEIGHT / 2],
    ];
    for (const [anchor, at, middle] of ways) {
      const left = anchor === "start" ? at : anchor === "end" ? at - long : at - long / 2;
      const box = { left, right: left + long, top: middle - HEIGHT / 2, bottom: middle + HEIGHT / 2 };
      const within = box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2;
      if (!within || taken.some((other, i) => i !== nth && overlap(box, other))) continue;
      taken.push(box);
      labels.push({ name, x: at, y: middle + 4, anchor });
      return;
    }
  });
  return labels;
}

const around = (x: number, y: number, r: number): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
});

const overlap = (one: Box, two: Box): boolean =>
  one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
