/** In a story of so few reports nothing is held for the next time: it is made again sooner than looked up. */
const FEW = 64;
/** Sketches that are held at most while they belong together. Where there are more, some are made anew each time, and what was held of them would be of use no more. */
export const HELD_TOGETHER = 6000;

/** Whether what is found of so many reports together is held for the next time that they are looked at. */
export const isHeld = (reports: number): boolean => reports > FEW && reports <= HELD_TOGETHER;
