/** Words by which a sentence of news looks back or ahead. */
export const AHEAD = new Set(
  (
    "will 'll wo shall would should must may might can could scheduled due expected expect expects intend intends hopes wants upcoming coming tomorrow if postponed extended delayed adjourned rescheduled deferred effective matures maturing payable " +
    "slated unlikely poised await awaits awaiting forecast tipped"
  ).split(" "),
);
export const PAST = new Set(
  (
    "was were had did said told rose fell began became came went took made met got gave saw left ran led held kept lost won paid sent spoke wrote " +
    "knew thought felt found brought bought caught taught built cut hit put set shut stood sat struck drove flew grew drew threw broke chose wore bore " +
    "swore tore sank sang sprang shot fought sought sold slid spent meant dealt heard read beat bid bled fed fled sped lit won dug hung overthrew overtook withdrew " +
    "died blew flung laid lay rode woke hid clung swept slept crept wept knelt leapt bent lent spread shed cast burst hurt stole spun stuck stung swam swung slung shook " +
    "forgot forgave forbade froze ate drank drove rang shone shrank sought strode wound wove dove " +
    "asked been since ago yesterday earlier last"
  ).split(" "),
);
// Words in -ed that point ahead, or are no verbs of the past.
export const NO_PAST = new Set(
  "scheduled expected need needed united limited red hundred supposed indeed proposed unidentified so-called".split(
    " ",
  ),
);
// News tells of what stands in the calendar in the present: "the court sits", "the fleet sails on Monday".
export const CALENDAR = new Set(
  "airs premieres debuts arrives departs opens reopens begins starts meet meets restarts resumes reconvenes convenes ends expires lapses closes sails travels".split(
    " ",
  ),
);
// The same words are other things elsewhere: what must follow makes them verbs of what is to come.
export const FOLLOWED: ReadonlyMap<string, RegExp> = new Map([
  ["reports", /^(?:results|earnings|(?:first|second|third|fourth)-quarter|quarterly|annual|full-year)$/],
  ["report", /^(?:results|earnings)$/],
  ["faces", /^(?:off|court|trial)$/],
  ["face", /^(?:off|each|court|trial)$/],
  ["choose", /^(?:an?|between|their)$/],
  ["elect", /^(?:an?|their)$/],
  ["leaves", /^(?:for|on|at|(?:sun|mon|tues|wednes|thurs|fri|satur)day)$/],
  ["leave", /^(?:for|on)$/],
  ["runs", /^(?:from|until|till|through|to|on)$/],
  ["run", /^(?:from|until|till|through)$/],
  ["goes", /^(?:on|to|into|before)$/],
  ["go", /^(?:on|to|into|before)$/],
  ["kicks", /^off$/],
  ["kick", /^off$/],
  ["turns", /^\d{1,3}$/],
  ["testifies", /^(?:before|at|in|to|on)$/],
  ["speaks", /^(?:at|to|in|before)$/],
  ["takes", /^(?:effect|place|office|over)$/],
  ["take", /^(?:effect|place|office)$/],
  ["enter", /^into$/],
  ["enters", /^into$/],
  ["seek", /^re-?election$/],
  ["seeks", /^re-?election$/],
  ["seeking", /^re-?election$/],
  ["comes", /^(?:into|out|to|up)$/],
  [
    "votes",
    /^(?:on|in|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/,
  ],
  ["holds", /^(?:its|their|elections?|talks)$/],
  ["flies", /^(?:to|from|out|back|in)$/],
  ["returns", /^to$/],
  ["plan", /^(?:an?|another|more|further|two|three|new)$/],
  ["plans", /^(?:an?|another|more|further|two|three|new)$/],
  ["open", /^(?:at|on|in|from)$/],
  ["close", /^(?:at|on|in)$/],
  ["start", /^(?:at|on|in|from)$/],
  ["end", /^(?:at|on|in)$/],
  ["begin", /^(?:at|on|in|from|their|its)$/],
  ["resume", /^(?:at|on|in|from|their|its)$/],
  ["expire", /^(?:at|on|in)$/],
  ["arrive", /^(?:at|on|in|from)$/],
  ["ahead", /^of$/],
  ["set", /^for$/],
  ["likely", /^(?:to|in|on|by|before|after|at|this|next|within)$/],
]);
// "is leaving on Wednesday": what is under way on another day is to come.
export const UNDER_WAY =
  /^(?:travell?ing|leaving|arriving|departing|flying|heading|returning|meeting|visiting|going|coming|hosting|opening|reopening|closing|starting|beginning|launching|moving|playing|speaking|stepping|voting|holding|deciding|unveiling|staging|publishing)$/;
export const BEFORE_NOUN =
  /^(?:to|was|were|be|been|remain|stay|did|not|n't|the|a|an|his|her|its|their|our|my|your|this|that|these|those|no|of|for|with|as)$/;
export const ADJECTIVE =
  /^(?:a|an|the|its|his|her|their|our|this|these|those|no|some|any|still|newly|recently|long)$/;
export const COUNTS = /^(?:more|two|three|four|five|several|many|few|some)$/;
export const DONE =
  /^(?:failed|managed|began|started|continued|refused|forced|helped|went|came|used|proceeded|rushed|tried|attempted|gathered|got|continuing|refusing|failing|trying|met|turned|struggled|appeared|seemed|battled|fought|worked|sought|strove|scrambled|raced|paused|stopped|declined|hesitated|neglected|pretended|proved|happened|dared|bothered|combined|convened|queued|knelt|waited|stayed|voted|opted)$/;
