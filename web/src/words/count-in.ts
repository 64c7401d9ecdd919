/** Writes numbers as a place does. The writer is made with its first number: the browser takes as long for it as for a screen's row. */
export function countIn(locale: string): (n: number) => string {
  let numbers: Intl.NumberFormat | undefined;
  return (n) => {
    numbers ??= new Intl.NumberFormat(locale);
    return numbers.format(n);
  };
}
