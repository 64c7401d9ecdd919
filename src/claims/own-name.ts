/** Bodies that publish by themselves, and go by the first words of their names. */
const BODY =
  /^(?:group|panel|team|committee|commission|mission|ministry|department|office|bureau|institute|centre|center|board|council|tribunal|court|agency|authority)(?:\s(?:of|for)\s\p{L}+)?$/u;

/**
 * Whether a name is the outlet's own or a part of it: “the Gazette” in the Valley Gazette, “RTC Evening News” in RTC News, “the Panel” in what the Panel of
 * Experts on Merania publishes – but Merania is not the panel.
 */
export function isOwnName(name: string, outlet: string | null): boolean {
  if (outlet === null || name === "") return false;
  const [short, full] = [name, outlet].map((one) => one.replace(/^the\s/i, "").toLowerCase()) as [
    string,
    string,
  ];
  const stem = full.replace(/\s(?:news|online|tv|television|radio|network|\p{L}+\.com)$/u, "");
  return (
    short === full ||
    (stem !== full && (short === stem || short.startsWith(`${stem} `))) ||
    (full.startsWith(`${short} `) &&
      BODY.test(short) &&
      /^(?:of|on|for)\s/.test(full.slice(short.length + 1))) ||
    (full.endsWith(` ${short}`) &&
      !/^(?:news|press|service|agency|radio)$/.test(short) &&
      // Of whom or what it is.
      !/\s(?:of|on|for|in|against)(?:\sthe)?$/.test(full.slice(0, full.length - short.length - 1)))
  );
}
