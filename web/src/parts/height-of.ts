/** As high as a row is, with its parts of a pixel: rows that are put by rounded heights move when they no longer stand one below the other by themselves. */
export const heightOf = (row: Element): number => row.getBoundingClientRect().height;
