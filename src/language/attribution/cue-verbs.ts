/**
 * Words that attribute, by the frames in which they do. A frame says what may follow the verb:
 *   clause  a statement, with or without "that": said (that) it would
 *   quote   only beside a quotation: he continued, “…”
 *   to      an infinitive: vowed to expand
 *   object  a noun phrase as what is attributed: stressed the need for …
 *   tell    a hearer and then a statement: told reporters (that) it would
 *   accuse  somebody, then "of" or "with": accused Seoul of …
 *   prep    the preposition named is part of the cue: called for, pointed to
 */
export type Frame = "clause" | "quote" | "to" | "object" | "tell" | "accuse" | "prep";

export interface Cue {
  lemma: string;
  frames: ReadonlySet<Frame>;
  /** Prepositions and particles that make the cue: called + for. */
  particles: ReadonlySet<string>;
  form: "base" | "third" | "past" | "participle";
}

// lemma : frames : particles. Regular forms are derived; irregular ones stand in IRREGULAR. Which frames a verb takes
// was read off the PolNeAR training articles: a frame is listed where most of its uses there attribute.
const VERBS = `
say: clause quote
tell: tell
add: clause quote
write: clause quote
ask: clause quote prep: about for
note: clause quote object
report: clause quote
announce: clause quote object
suggest: clause quote
argue: clause quote prep: for
tweet: clause quote
continue: quote
declare: clause quote object
describe: object
accuse: accuse
criticize: object
criticise: object
call: object prep: for on
respond: quote clause
reply: quote clause
explain: clause quote
acknowledge: clause quote object
express: object
agree: to prep: with on
endorse: object
claim: clause quote
warn: clause quote tell prep: of against
state: clause quote
stress: clause quote object
emphasize: clause quote object
emphasise: clause quote object
underline: clause object
underscore: clause object
highlight: object clause
reveal: clause object
propose: clause object
defend: object
vow: to clause
pledge: to clause
promise: to clause tell
conclude: clause quote
praise: object
recall: clause quote object
hope: clause to prep: for
question: object clause
insist: clause quote prep: on
reject: object
cite: object
post: quote clause
think: clause
believe: clause
deny: clause object
indicate: clause
predict: clause object
dismiss: object
denounce: object
blast: object
slam: object
condemn: object
decry: object
lament: clause object
confirm: clause object quote
admit: clause quote
doubt: clause object
dispute: object clause
suspect: clause
assess: clause
testify: clause
complain: clause prep: about of
assert: clause quote
assure: tell accuse
reiterate: clause object
repeat: quote clause
echo: object
joke: clause quote
remark: clause quote
observe: clause quote
concede: clause quote
allege: clause
contend: clause quote
maintain: clause
estimate: clause
disclose: clause object
remind: tell
inform: tell
notify: tell
urge: object
demand: clause object to
request: object
refuse: to
decline: to
decide: to
threaten: to clause
order: object
instruct: object
direct: tell
blame: object
mock: object
refer: prep: to
point: prep: to out
mention: object
discuss: object
signal: clause
hint: clause prep: at
boast: clause prep: of about
quip: clause quote
shout: quote
chant: quote
exclaim: quote
worry: clause prep: about
fear: clause
expect: clause to
read: quote
speculate: clause
opine: clause quote
proclaim: clause quote object
caution: clause quote prep: against
recommend: clause object
advise: tell object
welcome: object
hail: object
laud: object
rebuke: object
ridicule: object
find: clause
learn: clause
show: clause
know: clause
understand: clause
feel: clause
fret: clause
foresee: object clause
charge: clause accuse
voice: object
reassert: clause
counter: quote clause
retort: quote
elaborate: quote
clarify: clause
stipulate: clause
summarize: clause
brand: object
label: object
deem: object
wonder: clause
posit: clause
theorize: clause
attest: clause prep: to
broadcast: clause
publish: clause
quote: object
paraphrase: object
apologize: prep: for
apologise: prep: for
appeal: prep: for to
press: prep: for
push: prep: for
speak: prep: of about
talk: prep: about of
`;

const IRREGULAR: Readonly<Record<string, { past: readonly string[]; third?: string; participle?: string }>> =
  {
    say: { past: ["said"] },
    tell: { past: ["told"] },
    write: { past: ["wrote", "written"] },
    think: { past: ["thought"] },
    find: { past: ["found"] },
    show: { past: ["showed", "shown"] },
    know: { past: ["knew", "known"] },
    understand: { past: ["understood"] },
    feel: { past: ["felt"] },
    speak: { past: ["spoke", "spoken"] },
    foresee: { past: ["foresaw", "foreseen"] },
    read: { past: [] },
    broadcast: { past: ["broadcast"] },
    learn: { past: ["learned", "learnt"] },
    admit: { past: ["admitted"], participle: "admitting" },
    slam: { past: ["slammed"], participle: "slamming" },
    quip: { past: ["quipped"], participle: "quipping" },
    refer: { past: ["referred"], participle: "referring" },
    signal: { past: ["signaled", "signalled"] },
    label: { past: ["labeled", "labelled"] },
  };

function parse(): Map<string, Cue> {
  const out = new Map<string, Cue>();
  for (const line of VERBS.trim().split("\n")) {
    const [lemma = "", frames = "", particles = ""] = line.split(":").map((part) => part.trim());
    const base = {
      lemma,
      frames: new Set(frames.split(" ") as Frame[]),
      particles: new Set(particles.split(" ").filter(Boolean)),
    };
    const forms = formsOf(lemma);
    for (const [form, words] of forms)
      for (const word of words) if (!out.has(word)) out.set(word, { ...base, form });
  }
  return out;
}

function formsOf(lemma: string): [Cue["form"], readonly string[]][] {
  const odd = IRREGULAR[lemma];
  const e = lemma.endsWith("e");
  const y = /[^aeiou]y$/.test(lemma);
  const third =
    odd?.third ??
    (y ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`);
  const past = odd?.past ?? [e ? `${lemma}d` : y ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`];
  const participle =
    odd?.participle ?? (e && !lemma.endsWith("ee") ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`);
  return [
    ["past", past],
    ["third", [third]],
    ["base", [lemma]],
    ["participle", [participle]],
  ];
}

const CUES = parse();

/** The cue that a lower-case word form may be, or null. */
export function cueOf(lower: string): Cue | null {
  return CUES.get(lower) ?? null;
}
