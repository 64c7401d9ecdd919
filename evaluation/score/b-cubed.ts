export interface BCubed {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * B-cubed (Bagga and Baldwin 1998, https://aclanthology.org/P98-1012/): for each item, what share of its group belongs with it, and what share of
 * those that belong with it are in its group; means over items. Groups are given as a name for each item.
 */
export function bCubed(items: readonly { gold: string; found: string }[]): BCubed {
  const both = new Map<string, number>();
  const gold = new Map<string, number>();
  const found = new Map<string, number>();
  const count = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const item of items) {
    count(both, JSON.stringify([item.gold, item.found]));
    count(gold, item.gold);
    count(found, item.found);
  }
  let precision = 0;
  let recall = 0;
  for (const item of items) {
    const right = both.get(JSON.stringify([item.gold, item.found])) ?? 0;
    precision += right / (found.get(item.found) ?? 1);
    recall += right / (gold.get(item.gold) ?? 1);
  }
  precision /= items.length;
  recall /= items.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
