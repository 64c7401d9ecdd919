/** EDTF of a pair of inclusive days: `2025-03` for a whole month, `../2025-12-26` for an open start. */
export function edtfOf(earliest: string | null, latest: string | null): string | null {
  if (earliest === null && latest === null) return null;
  if (earliest === null) return `../${latest}`;
  if (latest === null) return `${earliest}/..`;
  if (earliest === latest) return earliest;
  const whole = wholePeriod(earliest, latest);
  return whole ?? `${earliest}/${latest}`;
}

function wholePeriod(earliest: string, latest: string): string | null {
  // Nearly all pairs of days fail here.
  if (!earliest.endsWith("-01") || !latest.startsWith(earliest.slice(0, 5))) return null;
  const from = /^(\d{4})-(\d{2})-01$/.exec(earliest);
  const to = /^(\d{4})-(\d{2})-(\d{2})$/.exec(latest);
  if (!from?.[1] || !from[2] || !to?.[1] || !to[2] || !to[3]) return null;
  if (from[1] !== to[1]) return null;
  if (from[2] === "01" && to[2] === "12" && to[3] === "31") return from[1];
  if (from[2] !== to[2]) return null;
  const lastDay = new Date(Date.UTC(Number(to[1]), Number(to[2]), 0)).getUTCDate();
  return Number(to[3]) === lastDay ? `${from[1]}-${from[2]}` : null;
}
