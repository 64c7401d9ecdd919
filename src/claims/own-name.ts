/** Whether a name is the outlet's own or a part of it: “the Gazette” in the Valley Gazette, “RTC Evening News” in RTC News. */
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
    (full.endsWith(` ${short}`) && !/^(?:news|press|service|agency|radio)$/.test(short))
  );
}
