const [WIDTH, HEIGHT] = [640, 300];
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 20, 34, 44];

/** The processor's time a report against how many reports are there: points joined by a line, with the axes' numbers. */
export function plotCurve(curve: readonly { reports: number; msPerReport: number }[]): string {
  const most = Math.max(...curve.map(({ reports }) => reports));
  const top = Math.ceil(Math.max(...curve.map(({ msPerReport }) => msPerReport)) / 2) * 2;
  const x = (reports: number): number => Math.round(LEFT + (reports / most) * (WIDTH - LEFT - RIGHT));
  const y = (ms: number): number => Math.round(HEIGHT - BOTTOM - (ms / top) * (HEIGHT - TOP - BOTTOM));
  const parts: string[] = [];
  for (let ms = 0; ms <= top; ms += 2) {
    parts.push(`<path d="M ${LEFT} ${y(ms)} H ${WIDTH - RIGHT}" stroke="#ddd"/>`);
    parts.push(`<text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${ms}</text>`);
  }
  for (const part of [0, 0.25, 0.5, 0.75, 1])
    parts.push(
      `<text x="${x(most * part)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${(most * part).toLocaleString("en")}</text>`,
    );
  const line = curve.map(({ reports, msPerReport }) => `${x(reports)},${y(msPerReport)}`).join(" ");
  parts.push(`<polyline points="${line}" fill="none" stroke="#222" stroke-width="1.5"/>`);
  for (const { reports, msPerReport } of curve)
    parts.push(`<circle cx="${x(reports)}" cy="${y(msPerReport)}" r="3" fill="#222"/>`);
  parts.push(
    `<text x="${LEFT}" y="18">milliseconds of the processor for one report, added and traced</text>`,
  );
  parts.push(`<text x="${WIDTH - RIGHT}" y="${HEIGHT - 8}" text-anchor="end">reports in the record</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="Georgia, serif" font-size="13">
<title>What one more report costs as the record grows</title>
<rect width="100%" height="100%" fill="#fff"/>
${parts.join("\n")}
</svg>
`;
}
