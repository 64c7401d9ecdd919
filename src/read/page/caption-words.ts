/** Who sees no picture is told that a caption comes, and who sees one may fold it: “Image caption The quay at dawn hide caption”. */
const BESIDE_CAPTION =
  /^(?:Image|Media|Video) caption\b[,:]?\s*|^(?:Image|Media|Video) caption(?=\p{Lu})|\s+(?:hide|toggle) caption$/gu;

/** A caption without the words that belong to the page. */
export const captionWords = (text: string): string => text.replace(BESIDE_CAPTION, "");
