import type { Gender } from "./actor.ts";

// Common given names of the press's people, by the pronoun that usually goes with them. Names of both are left out: without a
// title or a pronoun near them their bearers have no gender here.
const HE = `
  aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alberto alejandro aleksandr alex alexander alexei alfred ali allen
  amir anders andreas andrei andrew andy angelo anthony antonio ari arne arthur arturo asif austin barack barry ben benjamin bernard bernie bill
  billy bob bobby boris brad bradley brendan brent brett brian bruce bruno bryan byron caleb calvin carl carlos cedric chad charles charlie
  chester chip chris christian christopher chuck clarence clark claude clay clint clyde colin conor corey craig curtis dale dan
  daniel danny darren darryl dave david dean dennis derek derrick devin diego dirk dmitri dmitry dominic don donald doug douglas duncan dustin dwayne
  dwight earl ed eddie edgar eduardo edward edwin eli elliot emanuel emilio emmanuel enrique eric erik ernest ethan eugene evan fabio
  federico felipe felix fernando floyd frank franklin fred frederick gabriel garrett gary gavin gene geoff geoffrey george gerald
  gerard gilbert giovanni glen glenn gordon graham greg gregory gus guy hamid hank hans harold harry harvey hassan hector henry herbert herman
  hiroshi howard hugh hugo hussein ian ibrahim igor ilya imran isaac ismail ivan jack jacob jacques jake jamal james jared jason jay jeb jeff
  jeffrey jens jeremy jerome jerry jim jimmy joachim joaquin joe joel johan john johnny jon jonathan jorge jose josef
  joseph josh joshua juan julian julio justin karl keith ken kenneth kevin khalid kirk klaus kofi kurt kyle lance larry lars laurence lawrence
  len leo leon leonard leonid lester lewis lloyd lou louis luca lucas luis luke lyle mahmoud manuel marc marco marcus mario mark
  marshall martin marty marvin mathew matt matteo matthew maurice mauricio max mehmet mel michael michel miguel mikhail mike mitch mitchell mitt mohamed
  mohammad mohammed morris moshe muhammad murray mustafa narendra nathan nathaniel neal ned neil nelson newt nicholas nick nicolas
  nigel nikolai noah norman oleg oliver omar orlando oscar osama oskar olaf ole otto owen pablo patrick paul pavel pedro perry pete peter phil philip phillip
  pierre piet rafael rahm ralph ramon randall randy raul ray raymond recep reggie reince ricardo richard rick ricky rob robert roberto
  rod rodney rodrigo roger roland ron ronald roy rudolph rudy rupert russ russell ryan salman sam samuel saul scott sean sebastian sergei
  sergey seth shawn shinzo simon spencer stan stanley stefan stephen steve steven stevie stewart stuart sven tariq ted terrence thomas tim
  timothy toby todd tom tommy tony trent trevor tyler victor viktor vince vincent vladimir vyacheslav wade wallace walter warren wayne wes
  wilbur will william willie wolfgang xavier yevgeny yitzhak yuri yusuf zachary
`;
const SHE = `
  abigail adele adriana agnes aisha alexandra alexis alice alicia alison allison alma alyssa amanda amber amelia amy ana anastasia andrea angela angelina
  anita ann anna annabel anne annette annie april ashley astrid audrey ava barbara beatrice becky benazir bernice beth betsy betty
  beverly bonnie brenda bridget brigitte brittany camila camille candace carla carly carmen carol carole caroline carolyn catherine cathy cecilia
  celia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie constance courtney cristina
  cynthia daisy danielle daphne dawn debbie deborah debra delia denise diana diane dianne dolores donna doris dorothy edda edith
  eileen elaine elena eleanor elisabeth elise elizabeth ella ellen eloise elsa emily emma erica erika erin esther ethel eva eve evelyn faith
  fatima felicia fiona florence frances gabriela gabrielle gail gemma genevieve georgia geraldine gertrude gillian gina ginny gladys glenda gloria
  grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helga henrietta hilary hillary holly huma ida ilana
  imelda indira ines ingrid irene irina iris isabel isabella ivana ivanka jackie jacqueline jane janet janice jasmine jean jeanne jen jenna jennifer jenny
  jessica jill jo joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julianne julie juliet june karen kate
  katherine kathleen kathryn kathy katie katrina kayla kellyanne kendra kimberly kirsten kristen kristin kristina lakshmi lara latoya laura lauren
  laurie leah lena leticia lila lillian lily linda lisa liz liza lois lola loretta lorraine louise lucia lucille lucy luisa lydia lynn
  madeleine madison malala mara marcia margaret margarita margo maria mariam marian mariana marie marilyn marina marion marjorie marlene marsha martha
  martina mary matilda maureen maxine maya megan melania melanie melezia melinda melissa mercedes meredith mia michelle mildred minyon miranda miriam
  moira molly mona monica monique muriel myra nadia nancy naomi natalia natalie natasha nicola nicole nina nora norma olga olivia olympia
  oprah pamela patricia patti patty paula pauline peggy penelope penny petra phyllis polly priscilla priyanka rachel ramona rebecca regina renata renee rhoda
  rhonda rita roberta rochelle rosa rosalind rosanna rose roseanne rosemary roxanne ruby ruth sabrina sally samantha sandra sara sarah selena
  serena shannon sharon sheila shelly sherry shirley sienna sigrid silvia simone sofia sonia sophia sophie stacey stella stephanie sue
  susan susanna suzanne svetlana sybil sylvia tabitha tamara tammy tania tanya tara tatiana teresa tess thelma theresa tiffany tina tracey tulsi ursula
  valentina valerie vanessa vera veronica victoria violet virginia vivian wanda wendy whitney wilhelmina yolanda yvette yvonne zainab zoe
`;
const list = (words: string, gender: Gender): [string, Gender][] =>
  words
    .trim()
    .split(/\s+/)
    .map((name) => [name, gender]);

const NAMES: ReadonlyMap<string, Gender> = new Map([...list(HE, "he"), ...list(SHE, "she")]);

/** Given names of both genders, or of none that the list knows, still show that a person is meant. */
const EITHER = new Set(
  "cameron casey chris dana jamie jan jaime jesse jordan kelly kim lee leslie lindsay lindsey morgan pat quinn robin sandy sasha shelby stacy taylor terry tracy".split(
    " ",
  ),
);

/** The pronoun that goes with a given name; null where it goes with either, undefined where the word is no given name known here. */
export function genderOfGivenName(word: string): Gender | null | undefined {
  const lower = word.toLowerCase();
  return EITHER.has(lower) ? null : NAMES.get(lower);
}

/** One syllable as Korean names are spelt in Latin letters. */
const SYLLABLE =
  /^(?:ch|kk|pp|ss|tt|jj|[bdghjkmnprst])?[yw]?(?:ae|eo|eu|ui|oe|oo|[aeiou])(?:ng|[nmlkptrh])?$/i;

/** The same of a full name, by its first word; “Jo Chun Ryong” begins with a family's name, and tells nothing. */
export function genderOfName(name: string): Gender | null | undefined {
  const words = name.split(" ");
  if (words.length === 3 && words.every((word) => SYLLABLE.test(word))) return undefined;
  return genderOfGivenName(words[0] ?? "");
}
