/** A long stretch that stayed the same, cut to its edges at words; at either end of the text only the inner edge is kept. */
export function shortened(text: string, first: boolean, last: boolean): string {
  const start = first ? "" : (/^.{0,60}(?=\s)/su.exec(text)?.[0] ?? "");
  const end = last ? "" : (/(?<=\s)\S.{0,60}$/su.exec(text)?.[0] ?? "");
  return `${start}${start === "" ? "" : " "}…${end === "" ? "" : " "}${end}`;
}
