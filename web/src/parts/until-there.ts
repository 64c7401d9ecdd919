import type { QueryClient, QueryKey } from "@tanstack/react-query";

/**
 * Asks for what this page does not have yet, and waits until there is something to show: of a large story that is its first part. What cannot be had is said
 * by the screen.
 */
export function untilThere(
  queries: QueryClient,
  key: QueryKey,
  ask: () => Promise<unknown>,
): Promise<void> | undefined {
  const isThere = (): boolean => queries.getQueryData(key) !== undefined;
  if (isThere()) return;
  return new Promise((done) => {
    const leave = queries.getQueryCache().subscribe(() => {
      if (isThere()) end();
    });
    const end = (): void => {
      leave();
      done();
    };
    void ask().then(end);
  });
}
