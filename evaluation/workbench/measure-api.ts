import type { Question } from "./questions.ts";

export interface Answered {
  screen: string;
  name: string;
  asked: number;
  medianMs: number;
  p95Ms: number;
  /** Of the largest answer. */
  kilobytes: number;
  slowest: string;
}

/** The nth hundredth of the values that stands at 95, the next larger where there is none. */
export const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

/** Asks one question after the other, as one person's browser does, from the first byte asked to the last answered. */
export async function measureApi(
  base: string,
  questions: readonly Question[],
  rounds: number,
): Promise<Answered[]> {
  const out: Answered[] = [];
  for (const { screen, name, urls } of questions) {
    const times: { ms: number; url: string; bytes: number }[] = [];
    // A first answer brings pages of the record into memory; a day's work is what is measured.
    for (let round = -1; round < rounds; round++)
      for (const url of round === -1 ? urls.slice(0, 1) : urls) {
        const start = performance.now();
        const response = await fetch(`${base}${url}`);
        const { byteLength } = await response.arrayBuffer();
        const ms = performance.now() - start;
        if (!response.ok) throw new Error(`${url} was answered ${response.status}.`);
        if (round >= 0) times.push({ ms, url, bytes: byteLength });
      }
    if (times.length === 0) continue;
    const ms = times.map((one) => one.ms).sort((a, b) => a - b);
    out.push({
      screen,
      name,
      asked: times.length,
      medianMs: tenths(ms[Math.floor(ms.length / 2)] ?? Number.NaN),
      p95Ms: tenths(p95(ms)),
      kilobytes: Math.round(Math.max(...times.map(({ bytes }) => bytes)) / 1024),
      slowest: times.reduce((most, one) => (one.ms > most.ms ? one : most)).url,
    });
    process.stderr.write(
      `${screen}: ${name}: ${out.at(-1)?.medianMs} ms, p95 ${out.at(-1)?.p95Ms} ms (${out.at(-1)?.kilobytes} kB) ${out.at(-1)?.slowest}\n`,
    );
  }
  return out;
}

export const tenths = (value: number): number => Number(value.toFixed(1));
