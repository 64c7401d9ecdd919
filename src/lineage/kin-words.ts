/**
 * Words that may say the same of a happening and often do not, a group a line; a word may stand in several. They are weaker evidence than a word in
 * common: "fired" is "launched" of rockets and "dismissed" of coaches.
 */
export const KIN_WORDS = `
fire launch shoot test
fire sack
arrest catch capture hold
arrest stop
charge accuse
murder die
shoot die
die lose
stab die
theft take loot storm seize
attack assault bomb storm explode clash
attack crash ram smash plough plow mow
attack shake
crash fall
injure damage
destroy damage ruin wreck hit
fire arson
escape getaway run
rescue pull
discover identify
gun weapon
police officer cop policeman
enemy rival
battle clash fight war
meet talk summit visit
talk negotiate negotiation tell
agree deal contract
contract sign
law bill act rule
ban suspend bar
appeal challenge
reject oppose opposition
support back endorse approve
demand call urge ask request appeal want seek
say announce declare state
announce reveal show
nominate hire choose pick tap select choice
hire direct cast
quit retire leave
sack leave
replace new
lead head chief boss leader run
relation reset improve
improve restore
release reveal debut introduce
release give
patch repair mend restore
buy deal merge merger
price cost
revenue sale
rise grow gain raise
fall cut decline
fall lose
job layoff redundancy
wage pay
car van truck
road highway motorway route street
storm hurricane typhoon cyclone
sport game
coach manager trainer
star actor play
role part star
cast play star
play role
prize win medal
return back again second
schedule plan due set expect
plan will
hope wish want
hold host stage happen
end stop
begin open
begin release
send deploy
need must
need caution
try seek bid
protect endanger
warn caution alert
fear concern
change reform overhaul
cancel drop
cause prompt blame
official authority
expert analyst
injure miss out
strike walkout stoppage
attack walkout
hide disguise pose
best top
diamond jewellery gem
town city
area region district
medicine drug
hospital clinic
wait queue
tell say inform speak
deny reject dispute
promise say agree
admit guilty plead
insist say maintain
complain criticise
suggest hint imply say
get receive obtain win earn take
give grant award donate offer
keep hold retain remain
recover rebound
go travel head move
arrive reach come enter
drive steer ride
walk march
break smash shatter
grab seize snatch take
make produce establish build manufacture
design develop
write pen
decide choose rule vote
join enter
command lead
compete vie
host welcome greet receive
honour honor award praise
tribute praise mourn honour
fine penalty
sentence jail term
sentence convict
testify testimony witness evidence
hearing trial court
free release
raid search storm
snow blizzard
rain downpour flood
treat treatment cure heal
operation surgery
debt owe
spending budget
tax levy duty
bid offer
minister secretary
congress parliament senate assembly
lawmaker politician deputy
militant rebel terrorist fighter
passenger traveller traveler
bar pub
flat apartment home
mountain peak
picture photo image
letter email mail
song track single
album record
show programme program series
book novel
fan supporter
plan proposal scheme
aim target goal purpose
rule regulation guideline
danger threat
problem trouble difficulty flaw
result outcome
evacuate leave flee
miss absent
worker crew
grandmother grandfather woman man
collapse fall
bury trap
attend visit
attack ambush
carry transport
`;

/** Of these, in the same words else, only one can be so. */
export const CONTRARY_WORDS = `
convict / acquit clear
rise grow / fall cut shrink
approve accept allow / reject ban block
`;

/** Deeds that are each other's opposite, in the same words else: one undoes the other, or comes instead of it. */
export const OPPOSITE_WORDS = `
arrest charge / release free acquit
begin open / end stop shut
grant / deny refuse
praise support / condemn oppose
hire / sack quit
join enter / leave
arrive / leave
buy / sell
extend / cut
strengthen / weaken
survive / die
find / lose
confirm admit / deny
lift / impose
deploy send / withdraw
`;

/** With these a claim tells of what is wanted or has to be, whoever wants it. */
export const WANTING_WORDS = `
need must should ought require want wish
ask request demand urge call appeal order tell insist
`;
