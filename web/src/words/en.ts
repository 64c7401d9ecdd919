/** English, the complete catalogue; every other language has the same entries. Whatever counts is a function of the number. */

const many = (n: number, one: string, more = `${one}s`): string =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : more}`;

export const en = {
  places: {
    label: "Places",
    reports: "Reports",
    dossiers: "Dossiers",
    voices: "Voices",
    review: "Review",
    add: "Add",
    about: "About",
  },
  common: {
    reports: (n: number) => many(n, "report"),
    claims: (n: number) => many(n, "claim"),
    outlets: (n: number) => many(n, "outlet"),
    stories: (n: number) => many(n, "story", "stories"),
    outletNotStated: "Outlet not stated",
    dayNotStated: "day not stated",
    withoutTitle: "Without a title",
    unavailable: "The server does not answer. What you see was read earlier; it comes back by itself.",
    retrying: "The server does not answer. Start it with: npx stemma serve",
    close: "Close",
    cancel: "Cancel",
    more: "Show more",
  },
  add: {
    title: "Add to the record",
    lead: "Reports are read on this machine and kept with their bytes. Only an address that you give is asked for anything.",
    drop: "Drop files or folders here",
    dropNow: "Let go to add them",
    chooseFiles: "Choose files",
    chooseFolder: "Choose a folder",
    kinds: "Pages (.html), texts (.txt) and JSON Lines (.jsonl), packed with gzip or not",
    paste: "Text or address",
    pasteHint: "Paste a report’s text, or the address of one (https://…)",
    said: "Where it does not say so itself",
    outlet: "Outlet",
    published: "Published",
    send: "Read it",
    sendAddress: "Fetch and read it",
    fromPage: "This address was sent here from a page. It is fetched when you say so.",
    nothing: "Nothing was added since the server started.",
    list: "Added since the server started",
    summary: (reports: number, claims: number) => `${many(reports, "report")}, ${many(claims, "claim")}`,
    there: (n: number) => (n === 1 ? "there already" : `${many(n, "report")} there already`),
    failed: (n: number) => `${many(n, "input")} not read`,
    waiting: (n: number) => `${many(n, "file")} still to be sent`,
    passedOver: (n: number) => `${many(n, "file")} of other kinds passed over`,
    stage: {
      queued: "queued",
      reading: "being read",
      placing: "claims kept; finding its story",
      done: "done",
      failed: "failed",
    },
    outcome: {
      added: "new",
      revised: "a new revision",
      reread: "read anew",
      unchanged: "there already",
    },
    inStory: (title: string, reports: number) =>
      reports === 1
        ? "no other report tells this story"
        : `with ${many(reports - 1, "other report")}: ${title}`,
    moreListed: (n: number) => `and ${many(n, "more report")}`,
    tooLarge: (name: string) => `${name} is larger than 32 MiB. Keep it with: stemma add FILE`,
    unreadable: (name: string) => `${name} could not be read by the browser.`,
    markTitle: "From the browser’s bookmarks",
    markLead: "Drag this to the bookmarks bar. On a page, it opens this screen with the page’s address.",
    mark: "Send to Stemma",
    markLink: "A bookmark that sends the page you are on",
  },
};
