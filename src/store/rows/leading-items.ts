/** Lists are in the order of the text but for an attribution now and then: after so many in a row that lie beyond, none is looked for any more. */
const BEYOND = 50;
/** A shorter list is read in one go, and is never a beginning: to parse it is faster than going from item to item. */
export const SHORT = 65_536;

/**
 * The items of a JSON list that lie before a place, where its first ones are enough: of a report of ten thousand claims reading all lists takes longer than
 * finding the rest of its page. `list` is the list as JSON, without spaces between its items, or the beginning of a long one; null where that is cut off before
 * all are found.
 */
export function leadingItems<Item>(list: string, isBefore: (item: Item) => boolean): Item[] | null {
  if (list.length < SHORT) return (JSON.parse(list) as Item[]).filter(isBefore);
  const found: Item[] = [];
  let beyond = 0;
  let from = 1;
  while (beyond < BEYOND && from < list.length - 1) {
    const end = endOfItem(list, from);
    if (end === list.length) return null;
    const item = JSON.parse(list.slice(from, end)) as Item;
    from = end + 1;
    if (isBefore(item)) {
      found.push(item);
      beyond = 0;
    } else beyond++;
  }
  return found;
}

const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, BRACE, END] = [34, 92, 44, 91, 93, 123, 125];

/** Where an item ends that begins here: at the comma after it, or at the end of the list; behind all that is there where it is cut off. */
function endOfItem(list: string, from: number): number {
  let depth = 0;
  for (let at = from; at < list.length; at++) {
    const letter = list.charCodeAt(at);
    if (letter === QUOTE) at = endOfString(list, at);
    else if (letter === OPEN || letter === BRACE) depth++;
    else if (letter === CLOSE || letter === END) {
      if (depth === 0) return at;
      depth--;
    } else if (letter === COMMA && depth === 0) return at;
  }
  return list.length;
}

function endOfString(list: string, opening: number): number {
  for (let at = opening + 1; at < list.length; at++) {
    const letter = list.charCodeAt(at);
    if (letter === BACKSLASH) at++;
    else if (letter === QUOTE) return at;
  }
  return list.length;
}
