const LAST =
  /\b(?:Times|Post|Journal|Tribune|Herald|Gazette|Guardian|Observer|News|Daily|Examiner|Magazine|Chronicle|Telegraph|Independent|Review|Star|Mail|Standard|Mirror|Express|Inquirer|Register|Monitor|Globe|Beast|Economist|Atlantic|Newsweek|Politico|Courier|Advocate|Sentinel|Dispatch|Argus|Echo)$/;
const FIRST =
  /^(?:CNN|MSNBC|NBC|ABC|CBS|BBC|NPR|PBS|C-SPAN|Fox|PolitiFact|Politifact|FactCheck|Snopes|Politico|Breitbart|Bloomberg)\b/;

/** Whether a name is a newspaper's or a broadcaster's, by the words that such names have. */
export const isOutletName = (name: string): boolean => LAST.test(name) || FIRST.test(name);
