/** What parties and bodies say, where no cue was read. */
export const SPEAKS =
  /^(?:(?:was|were|is|are|has|have) (?:each |both |also |still )?)?(?:appeal(?:ed|s|ing)? (?:for|to)|urg(?:ed?|es|ing)|call(?:ed|s|ing)? (?:for|on)|blam(?:ed?|es|ing)|accus(?:ed?|es|ing)|den(?:y|ied|ies|ying)|criticis?z?(?:ed?|es|ing)|apologi[sz]ed|promised|rejected|dismissed|disputed)\b/;
