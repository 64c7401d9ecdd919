import type { PageBlock } from "./blocks.ts";
import type { Removed } from "./step.ts";
import { attribute, closest, type PageTree, textOf } from "./tree.ts";

/** Kept and removed blocks of an article, and the words that bar the rest of it. */
export interface Barred {
  blocks: PageBlock[];
  removed: Removed[];
  /** The words that say that the rest is for subscribers, members or those who agree; null where none do. */
  barrier: string | null;
}

/** What pages say where a part ends that is free to read, in the languages whose papers we meet most. */
const BARRIER = new RegExp(
  [
    String.raw`subscribe (?:now )?to (?:continue|keep|unlock|read)|to (?:continue|keep) reading(?: this article)?,|(?:continue|keep) reading (?:with|for|by)\b|(?:sign|log) ?in to (?:continue|keep|read)|(?:register|sign up)(?: for free| now)? to (?:continue|keep|read)|unlock this (?:article|story)`,
    String.raw`(?:this|the full) (?:article|story|content|text) is (?:only )?(?:available |reserved |exclusively |exclusive )*(?:only )?(?:for|to) (?:our |paying |registered )*(?:subscribers|members)|(?:subscriber|member)s?[- ]only (?:article|content|story)`,
    String.raw`il vous reste \d+ ?% |(?:la suite|cet article|l[’']article) est (?:réservée?|exclusivement réservée?) (?:aux|à nos) (?:abonnés|abonné|membres)|réservée?s? (?:aux|à nos) abonnés|pour lire la suite`,
    String.raw`(?:jetzt )?weiterlesen mit\b|(?:lesen sie|um) (?:diesen artikel )?(?:weiter(?:zu)?lesen|weiter mit)|(?:dieser|der ganze|der vollständige) (?:artikel|text|beitrag) (?:ist|steht) (?:nur|exklusiv) (?:für|unseren)|exklusiv für abonnenten`,
    String.raw`(?:contenido|artículo|nota) (?:exclusiv[oa] |sólo |solo )*para (?:nuestros )?(?:suscriptores|socios|abonados)|suscríbe(?:te|se) para (?:seguir|continuar|leer)|para (?:seguir|continuar) leyendo`,
    String.raw`(?:conteúdo|matéria|texto) (?:exclusiv[oa] )?para assinantes|assine para (?:continuar|ler)|continue lendo com`,
    String.raw`(?:contenuto|articolo) (?:riservato|esclusivo) (?:agli|per gli) abbonati|abbonati per (?:continuare|leggere)`,
    String.raw`(?:alleen|exclusief) voor abonnees|verder lezen\?|(?:läs|les|læs) vid(?:are|ere)\b.{0,24}(?:prenumer|abonn)|(?:bara|endast) för prenumeranter|kun for abonnenter|forbeholdt abonnenter|vain tilaajille`,
    String.raw`(?:treść|artykuł|tekst) (?:dostępn[yae] )?(?:tylko )?dla (?:prenumeratorów|subskrybentów)|abonelere özel|(?:доступ[а-я]*|материал|статья|текст) (?:только )?(?:для|по) подпис(?:чиков|ке)|чтобы (?:дочитать|продолжить чтение)|лише для передплатників`,
    String.raw`残り[:：]?\s?[\d,]+\s?文字|有料会員(?:限定|になると)|会員(?:限定|登録すると)|(?:この記事は)?有料記事です|続きを(?:お)?読(?:み|む)に?は`,
    String.raw`구독자 전용|유료 ?(?:회원|구독)|로그인 ?후 ?(?:이용|볼|읽)|(?:登录|登錄|登入|订阅|訂閱)(?:后|後|会员|會員|以)(?:继续|繼續|可?阅读|可?閱讀|查看|后)?|付费(?:阅读|会员)|付費(?:閱讀|會員)|للمشتركين فقط|ویژه مشترکان`,
  ].join("|"),
  "iu",
);
/** Stands in the head of every page, too, so that it bars only what it stands below. */
const SUBSCRIBER =
  /^(?:already a (?:subscriber|member)\?|déjà abonnée?\s?\?|(?:sie sind )?(?:bereits|schon) (?:abonnent|abonniert)|¿?ya eres suscriptor|já é assinante|sei già abbonato|al abonnee\?)/iu;
/** Longer words are sentences about a wall, as an article on the trade may have them. */
const LONGEST = 260;
/** What is shown before a wall is short; a whole article below which an offer stands is not barred by it. */
const LONGEST_PART = 3_000;
const LONGEST_REST = 500;
const CONSENT =
  /\bcookies?\b|\btracking\b|werbetracking|datenschutz|personenbezogene|drittanbieter|einwilligung|(?:our|advertising|third[- ]party) (?:partners|vendors)|your (?:consent|personal data)|privacy (?:policy|settings)|nos partenaires|vos données|consentement|nuestros socios|tus datos|sus datos|consentimiento|i nostri partner|consenso|onze partners|toestemming|seus dados|zgod[ęy]|partner(?:zy|ami|ów)|данны[ех]/iu;
const AGREES =
  /^(?:accept|agree|allow|i agree|akzeptieren|zustimmen|einwilligen|alle akzeptieren|accepter|tout accepter|aceptar|accetta|accetto|akkoord|accepteren|aceitar|godta|acceptera|godkänn|zgadzam|przejdź do serwisu|принять|согласен|同意|동의)/iu;
const HEADER: ReadonlySet<string> = new Set(["header"]);
const LONGEST_DIALOGUE = 2_500;
const MOST_BUTTONS = 200;

const bodyOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { kind, length }) => sum + (kind === "body" ? length : 0), 0);

/**
 * Takes out what stands below a barrier, which is an offer and no article, and says which words bar. Where the page does not state that its
 * article is walled, an offer counts only below a short text that little follows: papers offer themselves below whole articles too.
 */
export function atBarrier(
  tree: PageTree,
  all: readonly PageBlock[],
  { blocks, removed }: { blocks: PageBlock[]; removed: Removed[] },
): Barred {
  if (isDialogue(tree, blocks))
    return {
      blocks: [],
      removed: [
        ...removed,
        ...blocks.map(({ text }) => ({ step: "barriers", why: "asks for consent", text })),
      ],
      barrier: blocks[0]?.text.slice(0, LONGEST) ?? null,
    };
  const stated = statesWall(tree);
  // Below more than that nothing bars unless the page states a wall.
  if (!stated && bodyOf(blocks) > LONGEST_PART + LONGEST_REST) return { blocks, removed, barrier: null };
  const headline = tree.byTag("h1")[0]?.index ?? 0;
  let label: string | null = null;
  const whole = bodyOf(blocks);
  let [next, part] = [0, 0];
  for (const { text, length, hidden, first } of all) {
    for (; next < blocks.length && (blocks[next] as PageBlock).first.index < first.index; next++)
      part += bodyOf([blocks[next] as PageBlock]);
    const rest = whole - part;
    // Where it stands is sooner asked than what it says.
    if (!stated && (part === 0 || part > LONGEST_PART || rest > LONGEST_REST)) continue;
    if (hidden || length > LONGEST) continue;
    const strong = BARRIER.test(text);
    if (!strong && !SUBSCRIBER.test(text)) continue;
    // “For subscribers” beside the headline names the whole article; what is shown of it stands below.
    if (stated && strong && part === 0 && (first.index < headline || closest(first, HEADER) !== null)) {
      label ??= text;
      continue;
    }
    if (stated && (rest > LONGEST_DIALOGUE || (!strong && part === 0))) continue;
    const why = `below “${text.slice(0, 40)}”`;
    return {
      blocks: blocks.slice(0, next),
      removed: [
        ...removed,
        ...blocks.slice(next).map((block) => ({ step: "barriers", why, text: block.text })),
      ],
      barrier: text,
    };
  }
  return { blocks, removed, barrier: label };
}

/** Whether the words are nothing but a request for consent, with a button that agrees. */
function isDialogue(tree: PageTree, blocks: readonly PageBlock[]): boolean {
  const whole = bodyOf(blocks);
  if (whole === 0 || whole > LONGEST_DIALOGUE) return false;
  const asking = blocks.filter(({ text }) => CONSENT.test(text));
  return (
    bodyOf(asking) > 0.6 * whole &&
    [...tree.byTag("button").slice(0, MOST_BUTTONS), ...tree.byTag("a").slice(0, MOST_BUTTONS)].some((node) =>
      AGREES.test(textOf(tree, node).trim()),
    )
  );
}

/** Whether JSON-LD says that the article, or a part of it, is not free. */
function statesWall(tree: PageTree): boolean {
  return tree
    .byTag("script")
    .some(
      (script) =>
        /ld\+json/i.test(attribute(script, "type") ?? "") &&
        /"isAccessibleForFree"\s*:\s*"?false/i.test(textOf(tree, script)),
    );
}
