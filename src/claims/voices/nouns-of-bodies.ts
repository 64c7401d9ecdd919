/** Nouns of firms. */
export const COMPANIES = new Set(
  "company bank firm corporation airline retailer maker giant carmaker startup chain manufacturer insurer utility lender brewer concern thrift".split(
    " ",
  ),
);
/** Words by which the names of what a noun means go, too: “the hospital”, of an infirmary. */
export const SAME_SORT: Readonly<Record<string, RegExp>> = {
  hospital: /\b(?:Infirmary|Clinic|Medical Cent(?:re|er))$/,
  school: /\b(?:Academy|Primary|High|Lycée|Gymnasium|College)$/,
  university: /\b(?:College|Polytechnic|Institute of Technology)$/,
  airline: /\b(?:Air|Airways|Airlines|Aviation)\b/,
  carrier: /\b(?:Air|Airways|Airlines)\b/,
  church: /\b(?:Cathedral|Abbey|Chapel)$/,
  club: /\b(?:FC|AFC|United|Rovers|Athletic|City|Wanderers|Albion)$/,
};
export const NO_COMPANY =
  /\b(?:Infirmary|Hospital|Clinic|School|Academy|College|University|Church|Cathedral|Abbey|Library|Prison|Station|Airport|Bridge|Act|Law|Bill|Treaty|Code)$/;
export const OUTLETS = new Set(
  "newspaper paper magazine broadcaster network outlet site website channel station portal tabloid daily weekly".split(
    " ",
  ),
);
/** Nouns by which any body may be called. */
export const ANY = new Set(
  "group organisation organization body institution union association federation charity nonprofit alliance".split(
    " ",
  ),
);
export const OFFICIAL = new Set("agency bureau service authority administration".split(" "));
export const GOVERNING =
  /\b(?:department|ministry|court|senate|congress|house|parliament|council|party|committee|police|agency|bureau|administration|army|navy|military|forces|government|embassy|commission|board)\b/i;

/** Nouns by which what a name bears is varied in its own sentence. */
export const VARIED = new Set([
  ...COMPANIES,
  ...ANY,
  "party",
  "club",
  "team",
  "airline",
  "carrier",
  "operator",
  "union",
  "school",
  "university",
  "museum",
  "hospital",
  "church",
  "orchestra",
  "developer",
  "publisher",
  "utility",
  "lender",
  "yard",
  "chain",
]);
