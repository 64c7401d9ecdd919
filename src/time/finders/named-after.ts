import type { TimeContext } from "../context.ts";

/** What is named after a day of the calendar: streets, works, schools, prizes. */
const NAMED =
  /^(?:street|avenue|square|bridge|park|stadium|theatre|theater|cinema|hostel|hotel|house|hall|palace|hospital|clinic|school|university|college|academy|institute|library|museum|factory|mill|works|plant|complex|farm|mine|shipyard|brigade|division|regiment|prize|award|medal|order|movement|party|front|army|group|club|foundation|committee|coalition|alliance|cup)$/;

/**
 * "the October 6 Bridge", "the May 1 Stadium", "February 16 Art Prize": a date that is a thing's name tells no time. All of the name stands in
 * capitals; "the July 4 party" is on that day.
 */
export function isNamedAfter({ words, to }: TimeContext): boolean {
  for (let at = to; at < to + 3; at++) {
    const word = words[at];
    if (word?.capital !== true) return false;
    if (NAMED.test(word.lower)) return true;
  }
  return false;
}
