const list = (names: string): readonly string[] => names.trim().split(/\s*,\s*/);

/** The places that the press names most; packs may hold more. */
const STATES = list(`
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky,
Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico,
New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah,
Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, Puerto Rico, Queensland, Victoria, New South Wales, Ontario, Quebec, Alberta
`);
const COUNTRIES = list(`
Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahrain, Bangladesh, Belarus, Belgium, Bolivia, Bosnia,
Botswana, Brazil, Britain, Bulgaria, Burma, Cambodia, Cameroon, Canada, Chad, Chile, China, Colombia, Congo, Costa Rica, Croatia, Cuba, Cyprus,
Czech Republic, Denmark, Ecuador, Egypt, El Salvador, England, Eritrea, Estonia, Ethiopia, Finland, France, Georgia, Germany, Ghana, Greece,
Guatemala, Haiti, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan,
Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Liberia, Libya, Lithuania, Luxembourg, Madagascar, Malaysia, Mali, Malta,
Mexico, Moldova, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea,
Norway, Oman, Pakistan, Palestine, Panama, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Saudi Arabia, Scotland, Senegal,
Serbia, Sierra Leone, Singapore, Slovakia, Slovenia, Somalia, South Africa, South Korea, South Sudan, Spain, Sri Lanka, Sudan, Sweden, Switzerland, Syria,
Taiwan, Tajikistan, Tanzania, Thailand, Tunisia, Turkey, Turkmenistan, Uganda, Ukraine, United Arab Emirates, United Kingdom, United States, Uruguay,
Uzbekistan, Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe, U.S., U.K., US, UK, U.S, U.K, America
`);
const TOWNS = list(`
Moscow, Beijing, London, Paris, Berlin, Tokyo, Brussels, Ottawa, Canberra, Jerusalem, Tehran, Ankara, Kabul, Kiev, Kyiv, Rome, Madrid, Cairo, Riyadh, Baghdad,
Damascus, Islamabad, New Delhi, Los Angeles, Chicago, Houston, Boston, Philadelphia, Cleveland, Miami, Detroit, Dallas, Atlanta, Seattle, San Francisco,
New Orleans, Las Vegas, Cincinnati, Pittsburgh, Baltimore, Denver, Phoenix, Orlando, Tampa, Manhattan, Brooklyn, Queens, Europe, Africa, Asia, Latin America
`);
const lower = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());
const COUNTRY = new Set(lower(COUNTRIES));
const PLACES = new Set(lower([...STATES, ...COUNTRIES, ...TOWNS]));
/** First words of names of towns. */
const OPENERS = new Set(
  "north south east west new san santa los las fort saint st port mount lake el cape upper lower".split(" "),
);

export const isCountryName = (name: string): boolean => COUNTRY.has(name.toLowerCase());
export const isPlace = (name: string): boolean => PLACES.has(name.toLowerCase());
export const opensPlace = (word: string): boolean => OPENERS.has(word.toLowerCase());

/** “Ill.”, “Conn.”, “N.C.”: the states as the press shortens them behind a town, without their last stop. */
const SHORT_STATES = new Set(
  "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo N.C. N.D. N.H. N.J. N.M. N.Y. R.I. S.C. S.D. W.Va. D.C. B.C. Ont Que".split(
    " ",
  ),
);
export const isShortState = (word: string): boolean => SHORT_STATES.has(word);
