/** Forms of English verbs and nouns that no ending tells, and short forms of titles and months; the first stands for all. */
const IRREGULAR = `
arise arose arisen
bear bore borne
beat beaten
become became
begin began begun
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
build built
burn burnt
bring brought
burst bursting
buy bought
catch caught
choose chose chosen
come came
creep crept
cling clung
deal dealt
dig dug
draw drew drawn
drink drank
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
foresee foresaw foreseen
freeze froze frozen
get got gotten
give gave given
go went gone goes
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
learn learnt
leave left
leap leapt
lend lent
light lit
lose lost
make made
mean meant
meet met
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
rebuild rebuilt
ride rode ridden
ring rang rung
rise rose risen
run ran running
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
shut shutting
sing sang sung
sink sank sunk
sit sat sitting
sleep slept
slide slid
speak spoke spoken
spend spent
spill spilt
spin spun
spread spreading
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
undertake undertook undertaken
uphold upheld
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
withdraw withdrew withdrawn
withhold withheld
write wrote written
man men
woman women
child children
person people persons
foot feet
fireman firemen firefighter firefighters
gunman gunmen
policeman policemen
january jan
february feb
march mar
april apr
august aug
september sept sep
october oct
november nov
december dec
mount mt
governor gov
senator sen
general gen
lieutenant lt
sergeant sgt
colonel col
captain capt
professor prof
`;

/** By each form the one that stands for all. */
export const regularOf: ReadonlyMap<string, string> = new Map(
  IRREGULAR.trim()
    .split("\n")
    .flatMap((line) => {
      const [first = "", ...others] = line.split(" ");
      return others.map((word) => [word, first] as const);
    }),
);
