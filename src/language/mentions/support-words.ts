import type { EntityKind } from "#vocabulary/entity.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const SAYS =
  "said says reported reports told writes wrote published quoted cited revealed interviewed correspondent editorial editor editors headline";
const PAPER =
  "newspaper newspapers paper papers daily dailies weekly magazine journal tabloid broadsheet website site portal outlet publication news";
const BROADCASTER = "broadcaster broadcasters television tv channel radio network station";

/**
 * Words that stand beside a name of that kind, and not beside the common word or another's name: “The Sun newspaper”, “Patriot
 * missiles”. They are the language's, not any field's.
 */
export const supportWords: Readonly<Partial<Record<EntityKind, ReadonlySet<string>>>> = {
  outlet: set(`${SAYS} ${PAPER} ${BROADCASTER}`),
  agency: set(`${SAYS} agency agencies newswire wire wires news dispatch`),
  "state-media": set(`${SAYS} ${PAPER} ${BROADCASTER} agency state`),
  weapon: set(
    "missile missiles rocket rockets launcher launchers fighter fighters jet jets bomber bombers aircraft plane planes drone drones helicopter helicopters tank tanks submarine submarines destroyer destroyers frigate frigates corvette carrier carriers warship satellite satellites howitzer howitzers gun guns torpedo torpedoes warhead warheads interceptor interceptors battery batteries system systems icbm slbm icbms class",
  ),
  facility: set(
    "site sites base bases yard shipyard plant factory works complex ground grounds airport airfield station port reactor facility facilities",
  ),
  place: set(
    "city county province town village port district region prefecture island islands river mountain mount coast capital residents",
  ),
  country: set("government authorities republic capital president"),
  institution: set(
    "ministry department agency bureau committee spokesman spokeswoman spokesperson officials office",
  ),
  organisation: set("group organisation organization union alliance movement company corporation"),
  programme: set("programme program project"),
};

/** A name before one of these is a part of the name of something that bears it: “Kim Il Sung Square”, “Seoul National University”. */
export const namesakes: ReadonlySet<string> = set(
  "university college school academy institute square street avenue road boulevard bridge airport station stadium hospital library museum palace theatre theater prize award medal order foundation fund park tower hotel cup gallery cathedral church",
);
