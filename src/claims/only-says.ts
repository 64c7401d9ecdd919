/** “I'd like to say that it rained”, “The second thing that I will say is, I wear boots”: that somebody says so is no wish and no plan. */
export const ONLY_SAYS =
  /^(?:the (?:first|second|third|other|only|last|next|one) thing (?:that )?i(?:['’]ll| will| would|['’]d)(?: like to| want to)? say is,? (?:that )?|(?:(?:first|well|and|but|so|look),? )?i(?:['’](?:d|ll)| would| will| must| have to| want to| can| should) (?:(?:just|also|first|only|like to|love to|want to|have to) )*(?:say|tell you|admit|confess|add|point out|stress|note|argue)(?! (?:no|yes|goodbye|nothing|something|so|it|the|a|more|what|how|why|who)\b),? (?:that )?)/;

/** Words without what only tells that they are said. */
export function withoutSaying(words: string): string {
  const plain = words.replace(/^["“‘']+/, "");
  const said = ONLY_SAYS.exec(plain.toLowerCase())?.[0].length ?? 0;
  return said === 0 ? words : plain.slice(said);
}
