import { many } from "./count-en.ts";

/** What stands around every screen, and the screens of lists, waiting and trouble, in English. */
export const deskEn = {
  skip: "Skip to the text",
  motto: "The record, not the radar",
  search: "Search the record",
  light: "Light",
  dark: "Dark",
  stood: (moment: string) => `The record as it stood ${moment}.`,
  seeNow: "See it as it stands now",
  endOf: (day: string) => `at the end of ${day}`,
  at: (day: string, clock: string) => `on ${day}, ${clock} UTC`,
  moment: (day: string, clock: string) => `${day}, ${clock} UTC`,
  reading: "Reading …",
  moreReports: "More reports",
  help: {
    title: "Keys",
    search: "search the record",
    palette: "go to a screen or a story, or do something, by its name",
    go: "to the stories; r reports, d dossiers, v voices, q review, a add, i about",
    walk: "next and previous story, report, claim or place found",
    filters: "filters of the stories",
    tree: "from report to report in a story’s tree; Enter shows why it hangs there",
    enter: "open what is in focus",
    decide: "accept and reject the claim in hand, undo the last word on it",
    correct: "say what is wrong with the edge in hand, or correct the claim in the review",
    copy: "copy the claim in hand, or the words selected: c with citation, l the link",
    ends: "first and last of a list that has the focus",
    escape: "let go of the claim in hand, leave the search field, close this",
    keys: "these keys",
    /** {code}: what is added. */
    asOf: "Add {code} to an address to see the record as it stood at the end of that day.",
    /** {link}: `apiLink`. */
    api: "The same record over HTTP: {link}.",
    apiLink: "the API’s own description",
  },
  waiting: "Reading the record …",
  trouble: {
    unread: "The record could not be read",
    notHeld: "The record does not hold this",
    badAddress: "The address cannot be read",
    start: "The server does not answer. Start it with: {code}. This page then shows what it has by itself.",
    seeAll: "See all reports as the record stands now",
    stale: (sentence: string) => `${sentence} What you see was read earlier.`,
  },
  nowhere: {
    tab: "Not found",
    title: "There is no such page",
    /** {link}: `all`. */
    lead: "The address leads nowhere in this record. {link}, or search above.",
    all: "See all reports",
  },
  reports: {
    title: "Reports",
    total: (n: number) => `${many(n, "report")} in the record`,
    dossiers: "Dossiers: a programme over time",
    notDisclosed: (n: number) => `${many(n, "thing")} not disclosed`,
    revisions: (n: number) => many(n, "revision"),
  },
  empty: {
    byThen: "Nothing was recorded by then",
    byThenLead: (moment: string | null) =>
      `The record held no report ${moment ?? "then"}. Choose a later day, or see it as it stands now.`,
    title: "The record is empty",
    lead: "Give it a report to read: a saved page, a text, a folder of them, JSON Lines or an address.",
    /** {code}: an option of the command. */
    after:
      "This page shows it as soon as it is kept. Where the workbench was started with {code}, add with the same. Nothing leaves this machine.",
    add: "Add a report here",
    command: "or by the command line:",
  },
};

export type DeskWords = typeof deskEn;
