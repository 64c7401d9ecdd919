import { claim, type Sheet } from "./line.ts";

const WHOLE =
  /^(?:\d+\s?(?:min|minute|minutes|mins)(?:'s)?\s(?:read|listen|watch)|share(?: this)?(?: article| story| on .{0,30})?|advertisement|ad|sponsored|read (?:more|also|next)\b.{0,160}|also read\b.{0,160}|related(?: articles?| stories| topics)?:?.{0,120}|subscribe\b.{0,80}|sign up\b.{0,120}|follow us\b.{0,80}|listen to (?:this )?(?:article|story)|print|email|copy link|save|comments?(?: \(\d+\))?|click here\b.{0,80}|watch:.{0,120}|more on this story:?|recommended(?: stories)?|loading\.*|image:?|photo:?|video:?|\(?end\)?|ends|-0-|#{2,}|\*{3,}|-{3,}|© .{0,80}|all rights reserved\.?|(?:published|posted|updated|last updated)?:?\s?\d{1,3}\s(?:mins?|minutes?|hours?|hrs?|days?)\sago(?:\s*\|[\s\d:]{1,12})?)$/i;
/** “Home > World > Asia”. */
const CRUMBS =
  /^(?:home|front page)(?:\s?[>›»/]\s?[^>›»/]{1,40}){1,5}$|^[^>›»]{1,30}(?:\s[>›»]\s[^>›»]{1,30}){2,5}$/i;
/** What an agency writes to its customers: “(ATTN: UPDATES with remarks in paras 4-6)”, “Eds: …”, an address to write to, a rule of marks. */
const OF_THE_WIRE =
  /^(?:\(?(?:attn|eds?|editors?|recasts?|updates?|adds?|corrects?|repeats?|refiles?):? .{0,200}\)|(?:attn|eds): .{0,200}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|_{2,}|-30-)$/i;
const END_MARK = /\s(-0-|\(END\)|#{3}|-30-)$/;

/** Words of the page and not of the report: reading times, share bars, adverts, end marks. */
export function furniture(sheet: Sheet): void {
  for (const index of [...sheet.open]) {
    const line = sheet.lines[index];
    if (line === undefined) continue;
    if (WHOLE.test(line.text) || CRUMBS.test(line.text) || isOfTheWire(line.text))
      claim(sheet, index, "furniture");
  }
}

/** Whether a paragraph is a note of the agency's and none of the report's. */
export const isOfTheWire = (words: string): boolean => OF_THE_WIRE.test(words);

/** An end mark at the end of the last paragraph (“… the people. -0-”): its span inside the line, or null. */
export function endMark(line: { text: string; span: readonly [number, number] }): number | null {
  const found = END_MARK.exec(line.text);
  return found === null ? null : found.index;
}
