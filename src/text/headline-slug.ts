/** “UPDATE 2-”, “CORRECTED-”, “(LEAD) ”, “(2nd LD) ”, “Storm live: ”: an agency's or a page's word on its own text, before a headline. */
const SLUG =
  /^(?:(?:CORRECTED|UPDATE \d|REFILE|RPT|WRAPUP \d|ANALYSIS|EXCLUSIVE|FACTBOX|BREAKING|LEAD|URGENT)(?:-|:\s)(?=\p{L})|\((?:\d(?:st|nd|rd|th)\s)?(?:LEAD|LD|URGENT|CORRECTED|UPDATED?|Yonhap Feature)\s?\d?\)\s+|(?:BREAKING|EXCLUSIVE|WATCH|VIDEO|LIVE)[:!]?\s(?=\S+\s\S)|[^:;,.]{2,30}\s(?:live|LIVE|latest|recap):\s)/u;

/** How long the word before a headline is, in UTF-16 units; 0 where there is none. */
export const slugLength = (headline: string): number => SLUG.exec(headline)?.[0].length ?? 0;
