import fc from "fast-check";

/** Texts of the kinds that break offsets: pairs, joiners, marks that turn the reading direction, line ends. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        ..."\ud83d|\ude00|😀|👩‍🚀|한국은 |\u200b|\u200f|\u202e|שלום. |مرحبا! |\r\n|\u2028|\ufeff|“|”|\"|'|’|. |.|…|? |。|！|U.S. |Mr. |No. 5 |e.g. |said.” |(|) |A. ".split(
          "|",
        ),
        "They left. ",
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));
