/** How colours look to whom a kind of cone is lacking, and how far two are apart. */

export type Colour = readonly [number, number, number];
type Matrix = readonly [Colour, Colour, Colour];

/**
 * Machado, Oliveira and Fernandes 2009, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE Transactions on Visualization and Computer
 * Graphics 15(6), severity 1.0; they are for linear light.
 */
export const SEEN: Readonly<Record<"everybody" | "protanopia" | "deuteranopia" | "tritanopia", Matrix>> = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: Matrix, [r, g, b]: Colour): Colour => [
  matrix[0][0] * r + matrix[0][1] * g + matrix[0][2] * b,
  matrix[1][0] * r + matrix[1][1] * g + matrix[1][2] * b,
  matrix[2][0] * r + matrix[2][1] * g + matrix[2][2] * b,
];

/** “#9a2b1e” as linear light, by IEC 61966-2-1. */
export function lightOf(hex: string): Colour {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (found === null) throw new Error(`${hex} is no colour such as #9a2b1e.`);
  const [r, g, b] = found.slice(1).map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** Linear light in Oklab (Ottosson 2020, “A perceptual color space for image processing”), where like steps look alike. */
export function oklabOf(light: Colour): Colour {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map((value) => Math.cbrt(value)) as unknown as Colour;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

const clipped = (light: Colour): Colour =>
  light.map((value) => Math.min(1, Math.max(0, value))) as unknown as Colour;

/** How far two colours are apart to whom sees so, in hundredths of the way from black to white. */
export function apart(one: string, two: string, seen: keyof typeof SEEN): number {
  const [a, b] = [one, two].map((hex) => oklabOf(clipped(times(SEEN[seen], lightOf(hex))))) as [
    Colour,
    Colour,
  ];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
