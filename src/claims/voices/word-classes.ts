import type { Gender } from "./actor.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Heads that name nobody: the source is described, not named. */
export const UNNAMED = set(`
  analyst analysts official officials source sources expert experts observer observers resident residents witness witnesses diplomat
  diplomats critic critics people person aide aides insider insiders researcher researchers scholar scholars lawmaker lawmakers workers
  politician politicians spokesmen officer officers authorities police prosecutors others some many
  voters supporters opponents activists defectors engineers workers villagers fishermen sailors soldiers scientists economists
  specialists commentators campaigners journalists reporters executives investigators doctors lawyers
`);
export const DOCUMENTS = set(`
  report reports statement document documents indictment letter memo poll polls survey surveys study studies filing complaint lawsuit suit book article
  editorial commentary communique ruling image images imagery photograph photographs footage video data records transcript dispatch bulletin ledger ledgers diary diaries
  ad advertisement spot clip analysis review email emails affidavit op-ed essay column headline website release message messages cable cables
  remarks comments skit sketch regulation missive resolution rule law photo photos picture pictures headline figures numbers proposal amendment agreement treaty motion petition subpoena
  warrant contract script song film movie documentary memoir blog post note notes notice invitation papers profile platform brief briefing
  list lists appeal declaration communiqué manifesto notification catalogue memorandum returns filings interviews bill legislation order decision opinion press-release findings results testimony tweet speech paper audit census
  information advice advisory guidance guideline guidelines leaflet questionnaire inventory timetable schedule
`);
export const INSTITUTIONS = set(`
  ministry ministries department agency council committee commission bureau army navy military government administration parliament congress
  senate court party university institute office cabinet staff forces command secretariat academy institution group company corporation union association
  organisation organization foundation centre center bank police board assembly embassy company palace house campaign charity firm service
  coastguard regulator watchdog brigade observatory authority network league federation society trust fund coalition alliance team church school college hospital museum laboratory lab panel
  delegation mission regime state city county town country nation province district village movement camp legislature chamber leadership establishment
`);
export const MEDIA = set(
  "newspaper daily broadcaster station television channel magazine outlet website tv radio weekly paper gazette network tabloid journal",
);
export const AGENCIES = set("newswire wire wires agencies");

/** Offices and kinds of work by which a text speaks of one person. */
const OFFICES = set(`
  president premier minister chairwoman chairman chair secretary director chief head commander ambassador envoy governor senator marshal
  general colonel captain admiral major sergeant lieutenant spokesman spokeswoman spokesperson king queen prince princess pope professor mayor judge
  justice leader candidate nominee congressman congresswoman representative lawmaker legislator politician speaker chancellor commissioner
  sheriff attorney lawyer prosecutor solicitor counsel counselor adviser advisor aide strategist consultant manager coordinator organizer organiser activist
  founder co-founder owner executive ceo billionaire millionaire businessman businesswoman tycoon mogul magnate entrepreneur developer investor banker
  author writer novelist poet journalist reporter editor columnist correspondent anchor host moderator commentator pundit blogger filmmaker
  actor actress singer musician comedian artist player coach athlete neurosurgeon surgeon doctor physician nurse scientist physicist economist
  historian scholar researcher analyst expert engineer teacher principal student officer detective investigator inspector trooper soldier
  veteran pilot astronaut farmer worker priest bishop archbishop cardinal rabbi imam pastor reverend diplomat official treasurer comptroller
  chairperson vice-president deputy member incumbent rival opponent challenger frontrunner front-runner hopeful contender democrat
  republican delegate surrogate narrator dictator monarch emperor sultan emir sheikh minister-president pollster lobbyist whistleblower
  agent employee volunteer member comedian comic rapper producer architect photographer chef salesman saleswoman contractor carpenter mechanic
  electrician cook waiter waitress retiree pensioner housewife homemaker homeowner landlord tenant firefighter paramedic
  technician programmer designer model organist publicist cofounder
  donor backer ally operative insider staffer intern superintendent provost chaplain commissioner-general
  lieutenant-governor statesman sociologist psychologist psychiatrist criminologist climatologist biologist chemist geologist anthropologist
  archaeologist epidemiologist virologist astronomer mathematician statistician demographer theologian philosopher ethicist
  fisherman fisherwoman baker butcher welder plumber miner trader shopkeeper grocer driver trucker sailor tailor weaver shepherd gardener hairdresser barber
  bartender tutor lecturer librarian accountant auditor bookkeeper midwife dentist pharmacist veterinarian drummer guitarist pianist violinist composer
  sculptor painter dancer goalkeeper midfielder boxer sprinter cyclist skier golfer referee bricklayer mason locksmith cashier typist clerk lifeguard
  refugee migrant hostage prisoner inmate passenger commuter boss counterpart predecessor successor
  defector dissident suspect defendant plaintiff victim witness resident voter supporter critic
  councillor councilor councilman councilwoman alderman coroner magistrate constable barrister vicar ombudsman headteacher headmaster headmistress
  trustee warden parliamentarian backbencher mp msp mep
`);
const FAMILY = set(
  "father mother son daughter brother sister husband wife ex-wife ex-husband widow widower uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter fiance fiancee girlfriend boyfriend partner friend neighbor neighbour colleague man woman boy girl lady gentleman guy mom dad",
);
export const ROLES: ReadonlySet<string> = new Set([...OFFICES, ...FAMILY]);
export const isFamily = (word: string): boolean => FAMILY.has(word);

/** Nouns of a person that say which pronoun goes with them. */
const HE_NOUNS = set(
  "chairman congressman businessman spokesman king prince pope emperor sultan emir sheikh actor father son brother husband ex-husband widower uncle nephew grandfather grandson boyfriend man boy gentleman guy dad priest bishop archbishop cardinal fireman policeman",
);
const SHE_NOUNS = set(
  "chairwoman congresswoman businesswoman spokeswoman queen princess actress mother daughter sister wife ex-wife widow aunt niece grandmother granddaughter girlfriend woman girl lady mom policewoman",
);
const TITLE_GENDER: Readonly<Record<string, Gender>> = {
  mr: "he",
  mrs: "she",
  ms: "she",
  miss: "she",
  sir: "he",
  lord: "he",
  lady: "she",
  dame: "she",
  madam: "she",
};
const EITHER = /(?:human|shaman|german|roman|norman|ottoman|talisman|cayman)$/;
/** “barman”, “saleswoman” */
export function genderOfNoun(word: string): Gender | null {
  if (HE_NOUNS.has(word)) return "he";
  if (SHE_NOUNS.has(word)) return "she";
  if (/^\p{Ll}{2,}woman$/u.test(word)) return "she";
  if (/^\p{Ll}{3,}man$/u.test(word) && !EITHER.test(word)) return "he";
  return TITLE_GENDER[word] ?? null;
}

/** Forms of address before a name, with their long form where that is an office. */
const ABBREVIATED: Readonly<Record<string, string>> = {
  sen: "senator",
  sens: "senator",
  rep: "representative",
  reps: "representative",
  gov: "governor",
  gen: "general",
  col: "colonel",
  capt: "captain",
  lt: "lieutenant",
  sgt: "sergeant",
  maj: "major",
  adm: "admiral",
  cmdr: "commander",
  prof: "professor",
  rev: "reverend",
  dr: "doctor",
  pres: "president",
  amb: "ambassador",
};
/** Offices that stand before a name with a capital of their own: “Senator Vorn”, but no “Farmer Vorn”. */
const TITLES = set(`
  president premier minister chairwoman chairman secretary director chief commander ambassador envoy governor senator marshal general colonel captain
  admiral major sergeant lieutenant spokesman spokeswoman spokesperson king queen prince princess pope professor mayor judge justice leader
  candidate nominee congressman congresswoman representative speaker chancellor commissioner sheriff attorney adviser strategist manager
  coordinator editor columnist correspondent reporter anchor host moderator officer detective inspector ceo archbishop bishop cardinal rabbi imam
  pastor reverend emperor sultan emir sheikh treasurer comptroller democrat republican deputy counsel trooper superintendent whip executive constable comrade
`);
/** “Secretary-General”, “Major-General”, “Vice-President” */
const RANKS = set(
  "secretary major lieutenant brigadier attorney director solicitor governor inspector consul commander colonel rear vice deputy co surgeon auditor",
);
/** The office that a title stands for: “Sen.” is a senator; null where the word is no title of office. */
export function officeOf(word: string): string | null {
  const lower = word.toLowerCase();
  const [rank = "", office] = lower.split("-", 2);
  if (office !== undefined && RANKS.has(rank) && TITLES.has(office)) return lower;
  return ABBREVIATED[lower] ?? (TITLES.has(lower) ? lower : null);
}
export const isAddress = (word: string): boolean => word.toLowerCase() in TITLE_GENDER;
export const isTitle = (word: string): boolean => isAddress(word) || officeOf(word) !== null;

/** Words that the press uses for one office. */
const ALIKE: readonly (readonly string[])[] = [
  ["candidate", "nominee", "contender", "hopeful", "challenger"],
  ["attorney", "lawyer"],
  ["adviser", "advisor", "aide", "strategist"],
  ["businessman", "tycoon", "mogul", "magnate", "billionaire", "developer"],
  ["premier", "minister"],
  ["surgeon", "neurosurgeon", "doctor", "physician"],
  ["author", "writer", "novelist"],
  ["spokesman", "spokesperson"],
  ["spokeswoman", "spokesperson"],
  ["congressman", "representative"],
  ["congresswoman", "representative"],
];
/** Words that cover several offices: a senator is a lawmaker, but no representative. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  lawmaker: ["senator", "representative", "congressman", "congresswoman", "legislator", "deputy"],
  legislator: ["senator", "representative", "congressman", "congresswoman", "lawmaker"],
  politician: ["senator", "representative", "congressman", "congresswoman", "governor", "candidate"],
  leader: ["president", "premier", "chancellor", "king", "chairman", "dictator", "minister"],
  chair: ["chairman", "chairwoman"],
  chairperson: ["chairman", "chairwoman"],
  judge: ["justice"],
  journalist: ["reporter", "correspondent", "columnist", "editor", "anchor"],
  official: ["secretary", "director", "deputy", "commissioner", "minister", "ambassador"],
  executive: ["ceo", "president", "chairman", "chairwoman", "founder", "director"],
  boss: [
    "ceo",
    "president",
    "chairman",
    "chairwoman",
    "founder",
    "director",
    "head",
    "chief",
    "manager",
    "executive",
  ],
  chief: ["ceo", "director", "head", "commander", "chairman", "chairwoman"],
  head: ["ceo", "director", "chief", "president", "chairman", "chairwoman"],
};
const LIKE = new Map<string, Set<string>>();
for (const group of ALIKE)
  for (const word of group) LIKE.set(word, new Set([...(LIKE.get(word) ?? []), ...group]));

/** Whether somebody who is given one office may be called by the other noun. */
export const sameOffice = (given: string, called: string): boolean =>
  given === called || (LIKE.get(called)?.has(given) ?? false) || (COVERS[called]?.includes(given) ?? false);

/** Places and buildings that stand for who governs there. */
export const SEATS = set(
  "whitehouse pentagon kremlin bluehouse elysee downingstreet capitolhill quaidorsay foggybottom washington moscow beijing london paris berlin tokyo brussels ottawa canberra jerusalem tehran ankara pyongyang seoul",
);

/** Plural or mass nouns that do not end as plurals do. */
const MASS = set(
  "people police public staff crowd audience labor labour electorate press media opposition youth clergy military personnel team women men children folks majority minority",
);
/** Nouns in -s that are one thing. */
const SINGULAR_S = set(
  "congress press news campus census series analysis politics species basis business access process house boss class address witness consensus progress status virus us mattis headquarters",
);
export const isPlural = (noun: string): boolean =>
  MASS.has(noun) ||
  (/(?:[^s]s|men)$/.test(noun) && noun.length > 3 && !SINGULAR_S.has(noun) && !/(?:ss|us|is)$/.test(noun));

/** Peoples, parties and creeds in the plural: they are printed with a capital and name nobody. */
const PEOPLES =
  /^(?:\p{L}+(?:icans|crats|ericans|ssians|tinians|uropeans|anians|alians|holics|istians|estants|vatives|berals|ocialists|ommunists)|muslims|jews|hindus|sikhs|buddhists|mormons|evangelicals|latinos|latinas|hispanics|blacks|whites|asians|africans|arabs|germans|britons|israelis|saudis|iraqis|iraqi|turks|kurds|serbs|greeks|poles|swedes|danes|finns|sunnis|shiites|koreans|gopers|libertarians|independents|tories|brexiteers|millennials|boomers|members|voters|aides|officials|majorities)$/u;
export const isPeople = (word: string): boolean => PEOPLES.test(word);
/** One of them: “an Iowa Democrat” is no name, though “Democrat” ends it. */
export const isOneOfPeople = (word: string): boolean =>
  PEOPLES.test(`${word}s`) || /^(?:dutchman|frenchman|englishman)$/.test(word);

/** Words that open a sentence and are no name, whatever their capital. */
export const FUNCTION = set(`
  the a an this that these those his her its their my our your in on at by for from with without of to into over under after before during since until
  about against between among through as if when while where why how what who which whose whom and but or nor so yet because although though
  unless whether once he she it they we i you me him them us is are was were be been being do does did has have had will would can could may might
  must shall should not no yes there here then now also still even just only both each every some many most few several all any another other others
  such same one two three four five six seven eight nine ten more less much very too again meanwhile however furthermore nonetheless additionally elsewhere ultimately instead later earlier recently
  according despite asked speaking like well perhaps maybe indeed thus therefore moreover nevertheless today yesterday tomorrow tonight
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  let never nothing nobody everyone everybody someone somebody anything something everything whatever whenever first second third last next
  current former source sources exclusive breaking update abstract analysis opinion letters
  recent latest initial previous separate
  good great thank thanks hello please sorry oh ok okay asking citing saying noting given
`);
