/**
 * Words that may tell of one deed or of its people and things, a group a line, and mostly do not: “kept” and “held”. They count only where two claims
 * are built on them, or for whom and what else both name; next to those of kin-words.ts, which count wherever they stand.
 */
export const LOOSE_KIN_WORDS = `
weep cry sob tear
laugh smile joke mock
shout chant yell scream slogan
whisper murmur
evacuate leave flee displace
order tell instruct direct
drown die sweep
trap bury strand cut
strand beach ashore
collapse cave subside crumble
sentence year prison jail
cheat defraud swindle con dupe deceive fraud trick
saver customer investor depositor client
wiretap tap bug eavesdrop listen intercept
reporter journalist correspondent
minister ministry portfolio
successor replace
accept welcome embrace
score goal net
forward striker attacker player
season year campaign
sign contract deal pen
transfer move sign
bid offer
layoff cut job axe
workforce staff employee worker job
plant factory works facility site
loss lose deficit
betray treason
court judge jury tribunal magistrate
weak poor vulnerable
villa house mansion
water flood river
dam reservoir
burst break breach rupture
safe danger secure threat
troop soldier army force unit
deploy station mass
reach stand measure total
reach hit
level height depth
few less low
forecast predict expect estimate project
ease weaken abate calm soften relax
town city village place community
fight gunfire shell shoot
break violate breach infringe flout
silent quiet calm
let allow permit enable
aid relief supply good food
convoy truck
hand deliver give surrender
sign signature accord
claim kill life cost
vaccinate vaccine inoculate jab immunise immunize
campaign drive push
lack short shortage scarce without
clinic hospital doctor medic ward
border frontier crossing
shut seal close
infect case patient sick fall
spread carry transmit pass
trace source origin
fly travel cover distance
oversee watch supervise guide witness attend observe inspect preside
launch firing test shoot
provoke provocation incite
question interview interrogate grill
captain master skipper commander
collide hit strike ram
cancel suspend halt stop
traffic service line
inspect check examine test audit
pull pick save rescue
survivor passenger
drink drunk alcohol
motorcycle motorbike bike moped
critical serious grave life
wound hurt injure casualty victim
victim dead people
gunman shooter attacker assailant suspect
attacker assailant intruder
hostage captive
free release liberate let
hide conceal shelter
hunt search seek look
body corpse remains
bone skeleton remains
grave tomb bury cemetery
funeral bury service ceremony
victim relative family bereaved
widow wife husband
son child boy
daughter child girl
brother sister sibling
parent mother father couple
pregnant expect baby
born birth deliver
nickname dub call
age old
elderly old pensioner
teenager young youth
pensioner retiree retired
resident local villager neighbour neighbor
neighbour neighbor country
stranger unknown unidentified
witness bystander see
guard officer warden
prosecutor attorney state
plaintiff sue
sue court
trial hearing case
appeal challenge contest
overturn quash reverse annul
uphold confirm
acquit clear innocent
pardon amnesty clemency
parole release
bail bond
warrant arrest
evidence proof
fingerprint dna
confess admit guilty
plead admit
deny insist innocent
lie false perjury mislead
claim allege accuse say
blame fault responsible
responsible claim
suspect believe think
probe examine look
raid search storm police
ransom demand pay
smuggle ship carry
tonne ton load
steal theft rob loot
burgle break
forge fake counterfeit
fake false bogus
hack breach intrude
leak disclose publish reveal
password data account
outage failure crash down
download install
patch fix hole flaw
version edition release
unveil show introduce present launch
debut premiere launch open first
gadget device phone
computer laptop machine pc
software program app
user customer people
search engine
chip processor
maker company firm
merge combine join
stake share
buy bid purchase takeover
sell dispose
price tag cost worth
pay price
profit earn income
revenue earnings sale
slump fall drop decline plunge
double increase
expand grow extend
shrink contract fall
inflation price
rate interest
budget deficit spending
tax levy
debt loan bond
bailout rescue
bankrupt collapse insolvency
wage salary pay
boss chief head executive
chairman chair head
founder found start
hire recruit
candidate contender nominee run
win victory triumph
win elect
elect vote choose
defeat lose beat
tie draw level
resign quit leave
reshuffle cabinet
cabinet government
coalition government alliance
party group
poll survey
turnout voter
referendum vote
protest rally march demonstrate street
riot unrest clash violence
tear gas
curfew emergency
coup overthrow topple oust
rule power govern
leader president premier
premier minister
prince royal
throne crown
diplomat envoy ambassador
embassy consulate
summit meet talk
talk negotiation dialogue discuss
visit trip travel tour
arrive land
leave depart
sanction embargo
lift end remove
impose slap introduce
threaten warn vow
vow promise pledge
pledge commit undertake
promise assure guarantee
deal pact agreement treaty accord
sign ratify
breach violate
treaty pact
withdraw leave quit
border wall fence
migrant refugee
asylum refugee
deport expel
warhead nuclear
bomb blast explode explosive
bomb raid strike attack
mine explosive
shell artillery
tank armour armor
jet plane fighter aircraft
drone aircraft
sub submarine
warship ship navy
navy fleet
rebel militia
capture take seize control
retake recapture
besiege siege surround
advance push move
retreat pull withdraw
ambush attack
kill death toll
toll death dead
massacre slaughter kill
torture abuse
abuse assault
rape assault
harass stalk
bully abuse
insult offend slur
racist racism race
gay homosexual same-sex
wed marry
split separate divorce
affair relationship
date relationship
rehab treatment clinic
suicide kill
tumour tumor cancer
stroke heart
coma unconscious
hospital admit treat
operate surgery
heal recover
outbreak epidemic
quarantine isolate
rain flood
snow blizzard
tornado twister
lightning thunder
heatwave heat
drought dry
landslide mudslide
quake magnitude
epicentre epicenter
tsunami wave
firefighter crew
smoke fume
extinguish put control douse
gut destroy
blaze spread
power electricity
electricity outage
fuel petrol gas gasoline
spill leak
pollute pollution contaminate
climate warming
emission carbon
species animal
extinct die
whale mammal
farmer farm
crop harvest
factory shut
train rail railway
station stop
derail track
driver motorist
cyclist bike
lane road
speed fast
tower control
crash accident
wreck wreckage debris
fall plunge slip
skier ski
athlete runner
champion title
championship title
medal gold
goalkeeper keeper
injure sideline
suspend ban
comeback return
film movie director
actress star
role character
oscar academy
show ceremony
concert tour
singer musician
band group
publish release
exhibit show display
auction sell
student pupil
university college
research study find
scientist expert
discover find
space spacecraft
astronaut crew
pray service
build erect construct
rebuild restore reconstruct
demolish tear
open inaugurate
anniversary mark
celebrate mark
honour mark
commemorate mark remember
hold keep
stay remain
wait stand queue
walk foot
run flee
jump leap
drop fall
throw hurl
catch grab
push shove
pull drag
carry bring
send dispatch
give hand
get receive
lose miss
see watch
hear listen
say tell
ask question
answer reply
call phone ring
write letter
speak address
speech address
know aware
ignore disregard
remember recall
believe think
doubt question
hope expect
want seek
need require
plan intend
decide choose
try attempt
fail unable
succeed manage
help assist
stop prevent
prevent avert block thwart foil
block bar
continue go
finish complete
delay late
early premature
part company leave
mine miner colliery pit
king queen monarch royal
weigh measure long heavy
strike stoppage walkout
volcano erupt lava ash
missile rocket launch
drug cocaine heroin narcotic
host present front
`;
