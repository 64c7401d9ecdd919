import { unzip } from "#collect/file.ts";
import { StemmaError } from "#errors.ts";
import { gzipBomb, HOSTILE } from "./hostile-pages.ts";
import { readHostile } from "./read-hostile.ts";

/**
 * Hostile pages in full size: what each gave, the seconds of the processor and the memory it took. Exit status 1 where one crashed, showed
 * what must not be shown, or took more than a second for each two million bytes and five at least.
 */
const LEAST_MS = 5_000;
const MS_PER_BYTE = 0.0005;
let faults = 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

for (const hostile of HOSTILE) {
  globalThis.gc?.();
  const size = hostile.make(hostile.full).length;
  const start = process.cpuUsage();
  try {
    const { outcome, code, found } = readHostile(hostile, hostile.full);
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1_000;
    const slow = ms > Math.max(LEAST_MS, size * MS_PER_BYTE);
    const amiss = found.length > 0 || slow || (hostile.outcome !== "either" && hostile.outcome !== outcome);
    if (amiss) faults++;
    say(
      `${amiss ? "AMISS " : ""}${hostile.name}, ${(size / 1e6).toFixed(1)} MB: ${code ?? outcome}, ${(ms / 1000).toFixed(1)} s${found.length > 0 ? `, shows ${JSON.stringify(found)}` : ""}`,
    );
  } catch (error) {
    faults++;
    say(
      `AMISS ${hostile.name}: ${(error as Error).stack?.split("\n").slice(0, 2).join(" ") ?? String(error)}`,
    );
  }
}

const bomb = gzipBomb(1_000_000_000);
const code = await unzip(bomb, "bomb.html.gz", 32 * 1024 * 1024).then(
  () => "unpacked",
  (error: unknown) => (error instanceof StemmaError ? error.code : "crashed"),
);
if (code !== "input-too-large") faults++;
say(`a gzip of ${(bomb.length / 1e6).toFixed(1)} MB that unpacks to 1,000 MB: ${code}`);
process.exitCode = faults > 0 ? 1 : 0;
