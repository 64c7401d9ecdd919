/**
 * Words of news that say about the same of a happening; the first stands for all, in whatever form and spelling they come. A word stands here once, and
 * only where it hardly ever means something else in the news: "fire" is what burns, and that it can also be what one does with a gun or an
 * employee is in kin-words.ts.
 */
export const SAME_WORDS = `
die died dies dead death dying kill fatal fatally deadly slain fatality perish demise casualty
injure injury hurt wound wounds maim
unhurt unharmed unscathed uninjured
rescue rescuer save
survive survivor survival
arrest detain detention custody apprehend nab arrestee
jail prison imprison imprisonment incarcerate incarceration
convict guilty conviction
acquit acquittal
suspect suspicion
accuse accusation allege allegation allegedly
investigate investigation probe inquiry enquiry investigator
murder homicide murderer
shoot shot shots shooter gunfire gunman
gun firearm pistol handgun
stab stabbing knife
assault batter battery
kidnap abduct abduction kidnapper
escape flee escapee fugitive
bribe bribery graft corruption corrupt
fraud swindle scam
charge indict indictment
verdict ruling judgment judgement
lawyer attorney solicitor barrister
smuggle traffick smuggler
theft steal robbery rob heist raid burglary burglar robber raider thief thieves
jewellery jewelry jewel jeweller jeweler
shop store shops boutique
fire blaze flame burn inferno ablaze alight torch
firefighter fireman firemen
quake earthquake tremor
shake jolt
rubble ruins wreckage debris
crash collide collision
sink capsize
flood flooding inundate deluge
storm gale tempest
explode explosion blast detonate detonation
collapse crumble
search hunt manhunt
disaster catastrophe tragedy
destroy demolish destruction raze gut flatten
fall slip plunge drop slide tumble slump
rise increase climb surge soar jump
grow expand growth expansion
cut reduce reduction
double doubling twice twofold
big large huge major massive giant enormous
small little tiny
attack strike hit
missile rocket
soldier troops serviceman servicemen
army military
weapon weaponry arms
nuclear atomic
war conflict
battle combat
withdraw withdrawal pullout retreat
ceasefire truce armistice
enemy foe adversary
rival opponent competitor
drill exercise manoeuvre maneuver
spy espionage
invade invasion
meet meeting
talk chat speak discuss discussion conversation
agree agreement accord pact treaty
law legislation
ban prohibit prohibition forbid outlaw
allow permit permission
approve approval endorse endorsement
reject refuse refusal spurn rebuff
condemn denounce decry deplore criticise criticism criticize slam lambast
praise laud hail commend
reveal disclose unveil
vote election poll ballot
nominate nomination nominee
hire named appoint introduced appointment
quit resign resignation
sack dismiss dismissal oust axe
replace replacement succeed successor
government administration
protest demonstrate demonstration demonstrator protester rally
employee worker staff workforce
relation relationship ties
improve improvement
patch fix update
release launch issue rush
company firm corporation
buy purchase acquire acquisition takeover
sell sale
share stock
profit earnings
job employment
worth value
wage salary
customer client consumer shopper
maker manufacturer producer
bankrupt bankruptcy insolvent insolvency
outage blackout disruption disrupt
internet web online
flaw bug vulnerability defect
phone handset smartphone telephone
television tv
movie film
sequel follow-up
car vehicle automobile
truck lorry
motorcycle motorbike
plane aircraft jet
ship vessel boat
factory plant
airline carrier
doctor physician
surgery surgeon
disease illness sickness ill sick
medicine medication
baby infant newborn
child kid children youngster
boy teen teenager teenage youth
mother mum mom
father dad
marry wed wedding marriage
home house residence
country nation
money cash
prize award trophy
actor actress
author writer novelist
direct helm director
concert gig
win victory beat defeat triumph
team club squad
game match fixture
suspend suspension
tournament competition contest
end finish conclude complete completion conclusion
stop halt cease
begin start commence
shut close closure
help aid assist assistance
discover find uncover discovery
think believe belief
expect anticipate
happen occur
remain stay
leave depart departure exit
visit trip
send dispatch
arrive landed lands arrival
try attempt effort
protect protection safeguard
endanger threaten
warn warning
fear worry
change alter revise
cancel scrap abandon
delay postpone defer
establish create creation
need require
build construct construction
drunk drunken dui alcohol intoxicated
meddle interfere interference
chase pursue pursuit
surrender
question interrogate interrogation
answer reply respond response
rich wealthy
fast quick rapid swift
best finest greatest
brave courage courageous
spokesman spokeswoman spokesperson
scientist researcher
study research
resident inhabitant
tourist visitor
climber mountaineer
cause trigger spark
foreign overseas abroad
promise pledge vow
admit admission confess confession acknowledge
deny denial
apologise apologize apology
sue lawsuit
deport deportation expel expulsion
extradite extradition
rebel insurgent guerrilla
terrorist extremist
lawmaker legislator
parliament legislature
student pupil
photo photograph
forest woodland wood
border frontier
coast shore
dawn sunrise daybreak
mistake error
danger risk hazard
celebrate celebration
mourn mourner grieve
divorce separate separation
infect infection
donate donation
invest investment
loan lend
inform notify notification
aim intend intention
accept acceptance
strengthen boost bolster
weaken undermine
hurl throw toss lob
crowd mob throng
kilometre km kilometer
metre m meter
foot feet ft
`;

/** Two words that say what one of the above says: "stepped down" is "resigned". */
export const SAID_IN_TWO = `
resign: step down, stand down
die: pass away, pass peacefully
fire: set fire, set ablaze, set alight, catch fire
cancel: call off, roll back
postpone: put off
reject: turn down
surrender: give up
explode: blow up, go off
withdraw: pull out
sack: let go, lay off
establish: set up
shut: shut down, close down
steal: make off, break in, break into
flee: run away
begin: kick off, get under, break out
imprison: lock up
shoot: gun down, open fire
recall: call back
return: come back, go back
replace: take over
agree: reach agreement
help: lend hand
meet: sit down
appear: show up, turn up
conduct: carry out
sink: go down
continue: go on, carry on
extinguish: put out
`;
