import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * How alike datasketch's MinHash holds each two texts to be, 0 to 1, in the order of the pairs; null where it is not installed.
 * `STEMMA_PEERS_PYTHON` names the Python that has evaluation/peers/requirements.txt.
 */
export function byMinhash(
  texts: Readonly<Record<string, string>>,
  pairs: readonly (readonly [string, string])[],
): number[] | null {
  const done = spawnSync(
    process.env["STEMMA_PEERS_PYTHON"] ?? "python3",
    [join(import.meta.dirname, "minhash.py")],
    { input: JSON.stringify({ texts, pairs }), encoding: "utf8", maxBuffer: 1 << 26 },
  );
  if (done.status === 0) return JSON.parse(done.stdout) as number[];
  process.stderr.write(
    "datasketch is not installed (evaluation/peers/requirements.txt): no comparison with MinHash.\n",
  );
  return null;
}
