/** Closed classes of English that the rules lean on; lower case, straight apostrophes. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const AUXILIARIES = set(`
  has have had is are was were be been being am will would shall should can could may might must do does did 's 've 'd 'll 're 'm
`);
export const NEGATIONS = set("not never no 't n't nor neither without hardly");
export const ADVERBS = set(`
  also later then again still now already often even just once soon twice sometimes long first further recently earlier
  previously repeatedly publicly reportedly meanwhile yesterday today flatly never not 't always ever almost instead thus
`);
export const SUBJECT_PRONOUNS = set("he she it they we i you");
export const PRONOUNS = set(
  "he she it they we i you him her them us me who which that this these those one some others many most both",
);
export const RELATIVES = set("who which that whom whose");
export const DETERMINERS = set(
  "the a an his her its their our your my this that these those some any each every no another several many most few both all one two three",
);
export const SUBORDINATORS = set(`
  that as while when because if after before since although though until unless whether where how why what whereas so than once
  but yet and or nor
`);
export const PREPOSITIONS = set(`
  of in on at for from with by to about against near into over under between among during through across within without
  around behind beyond toward towards upon despite including like outside inside per via
`);
export const WEEKDAYS = set(
  "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun yesterday today tonight",
);
export const MONTHS = set(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
`);
/** What one speaks or writes in or at: "said in a statement", "told a news conference". */
export const OCCASIONS = set(`
  statement interview interviews email emails tweet tweets speech speeches remarks remark report reports post posts letter letters
  op-ed essay column article dispatch commentary briefing conference release call message memo filing note text testimony
  broadcast video podcast book blog hearing rally event meeting debate address appearance series announcement communique
  telegram editorial despatch bulletin press
`);
export const HEARERS = set(
  "reporters journalists lawmakers parliament congress senators supporters crowd audience investigators officials police",
);
export const be = set("is are was were be been being 's");
