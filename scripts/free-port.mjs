// Finds a port that nothing on this machine listens at.
import { createServer } from "node:net";

/** The first free port of `tries` from `wanted` on, on the loopback address; null where all are taken. */
export async function freePort(wanted, tries = 20) {
  for (let candidate = wanted; candidate < wanted + tries && candidate <= 65_535; candidate++)
    if (await isFree(candidate)) return candidate;
  return null;
}

function isFree(candidate) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(candidate, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
