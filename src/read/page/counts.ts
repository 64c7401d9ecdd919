/** What stands in the words of a block, counted in one pass. */
export interface Counts {
  words: number;
  sentences: number;
  commas: number;
  digits: number;
  capitals: number;
  /** Bars, points and slashes, as menus have them. */
  bars: number;
  /** Characters of Chinese, Japanese and Korean. */
  wide: number;
}

/**
 * A sentence ends at a mark that no figure and no small letter follows. The length is asked once, here as wherever letters are looked at one by one:
 * strings are kept in more ways than the engine tells apart where it asks for it, and each asking then takes longer than the look at a letter.
 */
export function countsOf(text: string): Counts {
  const out = { words: 1, sentences: 0, commas: 0, digits: 0, capitals: 0, bars: 0, wide: 0 };
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 97 && c <= 122) continue;
    if (c === 32) out.words++;
    else if (c >= 65 && c <= 90) out.capitals++;
    else if (c >= 48 && c <= 57) out.digits++;
    else if (c === 44 || c === 0x3001 || c === 0xff0c || c === 0x60c) out.commas++;
    // . ! ? … and those of Arabic, Hindi, Thai, Chinese and Japanese.
    else if (c === 46 || c === 33 || c === 63 || c === 0x2026 || c === 0x61f || c === 0x6d4 || c === 0x964) {
      const next = text.charCodeAt(i + 1);
      if (!(next >= 48 && next <= 57) && !(next >= 97 && next <= 122)) out.sentences++;
    } else if (c === 0x3002 || c === 0xff01 || c === 0xff1f || c === 0xff61) {
      out.sentences++;
      if (c === 0x3002) out.wide++;
    } else if (c === 124 || c === 0x203a || c === 0xbb || c === 0x2022 || c === 47) out.bars++;
    else if (c >= 0x2e80 && c < 0xd7b0) out.wide++;
  }
  return out;
}
