/**
 * Words that tell what a short block is, where its place does not: a kind each, in the order in which they are tried. Public phrases of the
 * trade in the languages whose papers we meet most.
 */
const CUES: readonly RegExp[] = [
  // 1: to other articles
  /^(?:read (?:more|also|next|the full|this|:)|also read|more (?:on|from|stories|news|about|:)|related|recommended|see also|see more|continue reading|click here|you (?:may|might) (?:also )?(?:like|be interested)|don[’']t miss|must read|most (?:read|popular)|trending|watch(?:$|:| now| more| the| video)|listen(?:$|:| to)|up next|next (?:article|story|post)|previous|view (?:all|more|gallery|comments)|load more|show more|lire (?:aussi|la suite|plus)|la suite (?:après|est)|à lire|voir aussi|mehr zum|lesen sie|lesen sie auch|auch interessant|siehe auch|lea también|leer más|ver más|te puede interesar|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|lees ook|läs (?:också|mer)|czytaj (?:też|także)|читайте также|см\. также|더보기|관련 ?기사|関連記事|あわせて読みたい|続きを読む|相关(?:新闻|阅读|文章)|延伸閱讀|اقرأ|más información$|mais informações$|sur le même sujet|notícias relacionadas|noticias relacionadas)/i,
  // 2: to share
  /(?:^|\s)(?:share (?:this|on|via|story|article)|tweet(?: this)?$|pin it|email this|print this|follow (?:us|me|him|her|@)|like us|find us on|join us|on (?:facebook|twitter|instagram)(?:[.!]|$)|teilen$|compartir|partager|share$|facebook$|twitter$|whatsapp$|공유|分享|シェア(?:する)?|メールする|印刷)/i,
  // 3: to subscribe
  /newsletter|subscri(?:be|ption)|sign (?:up|in)\b|your inbox|log in|create an account|free trial|become a member|support our|donate|abonn(?:ez|ieren)|suscríb|inscreva-se|подпи|구독|訂閱|购买|register (?:now|here|to)|download (?:the|our) app|already a|有料(?:記事|会員)|会員(?:登録|限定)|残り\d+文字|il vous reste|déjà abonné|réservé(?:e|s|es)? aux abonnés|se connecter|hacete soci|hazte soci|assine|abbonati|ya eres|suscripto/i,
  // 4: advertising
  /^(?:advertisement|advertising|sponsored|promoted|anzeige|werbung|publicidad|publicidade|publicité|pubblicità|реклама|광고|広告|廣告|ad$)/i,
  // 5: rights
  /©|\(c\) ?\d{4}|copyright|all rights reserved|alle rechte|todos los derechos|tous droits|무단 ?전재|転載|版权|may not be (?:published|reproduced)|terms of (?:use|service)|privacy policy/i,
  // 6: credits of pictures
  /^(?:photos?|image|picture|video|credit|source|foto|bild|quelle|fuente|crédito|fotografía)s?(?: credit| by|:| courtesy)|getty images|\b(?:AP|AFP|EPA) photo|shutterstock|istock|\(?(?:photo|image) (?:by|courtesy)|file photo/i,
  // 7: who and when
  /^(?:by|von|par|por|di|от|作者|記者|기자)[ :]|^(?:updated|published|posted|last (?:updated|modified)|first published|created|veröffentlicht|publié|publicado|actualizado|aktualisiert|发布|입력|기사입력|公開)|\b(?:min(?:ute)? read|minutes? ago|hours? ago|days? ago)\b|^\d{1,2}[:.]\d{2}\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \w+ \d{1,2},? \d{4}$|^\w{3,9}\.? \d{1,2},? (?:19|20)\d{2}/i,
  // 8: comments
  /^\d* ?comments?(?:$| \(|:| on)|leave a (?:comment|reply)|(?:join|start) the (?:conversation|discussion)|post a comment|view comments|your email address|required fields|\breply$|report abuse|kommentare?$|comentarios?$|commentaires?$|댓글|コメント|评论/i,
  // 9: about the writer
  /\bis an? [^.]{0,60}?(?:writer|reporter|editor|journalist|correspondent|columnist|author|professor|producer|contributor|blogger)\b|\b(?:reach|contact|email|e-mail) (?:him|her|them|me|the (?:author|writer|reporter)|us)\b|follow (?:him|her|them) on|contributed to this (?:report|story|article)|(?<=[\w.+-])@[\w-]+\.\w{2,}|the views expressed|opinions? expressed/i,
  // 10: tags and sections
  /^(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|labels|keywords|sections?|etiquetas|schlagw|mots[- ]clés|теги|태그|关键词|标签)\b ?:?/i,
  // 11: corrections
  /^(?:correction|clarification|editor[’']?s['’]? note|this (?:story|article|post) (?:has been|was) (?:updated|corrected)|an earlier version|update:)/i,
  // 12: machinery of the page
  /javascript|your browser|cookies?|ad ?blocker|(?:please )?enable|is not supported|loading|skip to|back to top|再生できません|お使いのブラウザ|スマートフォンで|версия для печати|отправить другу|просмотров:|печать$|imprimer$|imprimir$|drucken$|close$|^(?:play|pause|mute|expand|enlarge|zoom|caption|hide caption|toggle caption|slideshow|gallery|photos?|image \d+ of \d+|\d+ ?\/ ?\d+|\d+ of \d+)$/i,
];

/** Any of them: most blocks have none, and asking once is sooner done than asking each. */
const ANY = new RegExp(CUES.map(({ source }) => source).join("|"), "i");

/** Longer words are of the article, whatever they begin with. */
const LONGEST = 400;

export interface Cues {
  count: number;
  kind: number;
}

/** The cues of a block's text; a block is asked by the features and by several steps, and keeps the answer. */
export const cuesOfBlock = (block: { readonly text: string; cues?: Cues }): Cues =>
  (block.cues ??= cuesOf(block.text));

/** How many kinds of cue a block has, and the number of the first; 0 and 0 where it has none. */
export function cuesOf(text: string): Cues {
  let count = 0;
  let kind = 0;
  if (text.length > LONGEST) return { count, kind };
  const words = text.replace(/^[\s→▶►▸›»•·*\-–—>|]+/, "");
  if (!ANY.test(words)) return { count, kind };
  for (const [i, cue] of CUES.entries()) {
    if (!cue.test(words)) continue;
    count++;
    if (kind === 0) kind = i + 1;
  }
  return { count, kind };
}
