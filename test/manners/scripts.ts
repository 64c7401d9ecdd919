import { type Manner, p, page } from "./manner.ts";

interface Words {
  lang: string;
  title: string;
  /** The line beside the headline. */
  line: string;
  text: string[];
  menu: string[];
  more: string;
}

const make = ({ lang, title, line, text, menu, more }: Words, dir = ""): string =>
  page(
    `<title>${title}</title>`,
    `<nav${dir}><ul>${menu.map((item) => `<li><a href="/${item}">${item}</a></li>`).join("")}</ul></nav>
<main${dir}><article><h1>${title}</h1><div class="meta">${line}</div>${text.map((words) => p(words)).join("")}</article>
<aside class="related"><h3>${more}</h3><ul><li><a href="/1">${menu[0]} 1</a></li><li><a href="/2">${menu[1]} 2</a></li></ul></aside></main>`,
    lang,
  );

const WORDS: readonly (Words & { name: string; expected: Manner["expected"]; dir?: string })[] = [
  {
    name: "Thai, with the Buddha's year",
    lang: "th",
    title: "สภาเมืองปิดสะพานหมุนตลอดฤดูหนาว",
    line: "เผยแพร่ 8 ตุลาคม 2567",
    text: [
      "สภาเมืองอาร์เดิลลงมติเมื่อวันอังคารให้ปิดสะพานหมุนตลอดฤดูหนาว หลังวิศวกรพบรอยร้าวในตลับลูกปืนสองจุด",
      "รถบรรทุกจะต้องข้ามที่ทอร์เมาท์ ซึ่งอยู่ห่างออกไปสิบแปดกิโลเมตร สภาเมืองไม่ได้บอกว่าใครจะเป็นผู้จ่ายค่าใช้จ่ายที่เพิ่มขึ้น",
    ],
    menu: ["หน้าแรก", "ข่าวการเมือง"],
    more: "ข่าวที่เกี่ยวข้อง",
    expected: { published: "2024-10-08" },
  },
  {
    name: "Hindi, with figures of Devanagari",
    lang: "hi",
    title: "सर्दियों भर बंद रहेगा घूमने वाला पुल",
    line: "प्रकाशित: ८ अक्टूबर २०२४",
    text: [
      "आर्डल की परिषद ने मंगलवार को घूमने वाले पुल को सर्दियों भर बंद रखने का फैसला किया, क्योंकि इंजीनियरों को दरारें मिलीं।",
      "परिषद ने कहा कि ट्रकों को अठारह किलोमीटर दूर टॉरमथ से गुजरना होगा। उसने यह नहीं बताया कि लंबे रास्ते का खर्च कौन उठाएगा।",
    ],
    menu: ["होम", "राजनीति"],
    more: "संबंधित खबरें",
    expected: { published: "2024-10-08" },
  },
  {
    name: "Hebrew, from right to left",
    lang: "he",
    dir: ' dir="rtl"',
    title: "הגשר המסתובב ייסגר לכל החורף",
    line: "פורסם ב-8 באוקטובר 2024",
    text: [
      "מועצת ארדל החליטה ביום שלישי לסגור את הגשר המסתובב לכל החורף, לאחר שמהנדסים מצאו סדקים בשניים מן המסבים.",
      "המשאיות יעברו דרך טורמות, שמונה-עשר קילומטרים במעלה הנהר, מסרה המועצה. היא לא אמרה מי ישלם על הדרך הארוכה.",
    ],
    menu: ["ראשי", "פוליטיקה"],
    more: "כתבות נוספות",
    expected: { published: "2024-10-08" },
  },
  {
    name: "Greek, with a month in the genitive",
    lang: "el",
    title: "Κλείνει για τον χειμώνα η περιστρεφόμενη γέφυρα",
    line: "Δημοσιεύτηκε 8 Οκτωβρίου 2024",
    text: [
      "Το συμβούλιο του Αρντλ αποφάσισε την Τρίτη να κλείσει την περιστρεφόμενη γέφυρα για τον χειμώνα, αφού βρέθηκαν ρωγμές.",
      "Τα φορτηγά θα περνούν από το Τόρμουθ, δεκαοκτώ χιλιόμετρα πιο πάνω, ανακοίνωσε ο δήμος. Δεν είπε ποιος θα πληρώσει.",
    ],
    menu: ["Αρχική", "Πολιτική"],
    more: "Διαβάστε επίσης",
    expected: { published: "2024-10-08" },
  },
  {
    name: "Bengali",
    lang: "bn",
    title: "শীতকাল জুড়ে বন্ধ থাকবে ঘূর্ণায়মান সেতু",
    line: "প্রকাশ: ৮ অক্টোবর ২০২৪",
    text: [
      "আর্ডলের পরিষদ মঙ্গলবার শীতকাল জুড়ে ঘূর্ণায়মান সেতু বন্ধ রাখার সিদ্ধান্ত নিয়েছে, কারণ প্রকৌশলীরা ফাটল পেয়েছেন।",
      "পরিষদ জানিয়েছে, ট্রাকগুলোকে আঠারো কিলোমিটার দূরের টরমাউথ দিয়ে যেতে হবে। দীর্ঘ পথের খরচ কে দেবে তা বলা হয়নি।",
    ],
    menu: ["প্রচ্ছদ", "রাজনীতি"],
    more: "আরও পড়ুন",
    expected: { published: "2024-10-08" },
  },
  {
    name: "Vietnamese",
    lang: "vi",
    title: "Cầu quay đóng cửa suốt mùa đông",
    line: "Thứ ba, 8/10/2024, 16:05 (GMT+7)",
    text: [
      "Hội đồng Ardle hôm thứ Ba bỏ phiếu đóng cửa cầu quay suốt mùa đông, sau khi các kỹ sư phát hiện vết nứt ở hai ổ trục.",
      "Xe tải sẽ phải qua cầu Tormouth, cách đó mười tám cây số, hội đồng cho biết. Hội đồng không nói ai sẽ trả tiền cho đường vòng.",
    ],
    menu: ["Trang chủ", "Thời sự"],
    more: "Tin liên quan",
    expected: { published: "2024-10-08" },
  },
  {
    name: "Japanese, with the year of Reiwa",
    lang: "ja",
    title: "旋回橋、冬の間通行止めに",
    line: "公開：令和6年10月8日",
    text: [
      "アードル町議会は火曜日、二つの軸受けにひびが見つかったことを受け、旋回橋を冬の間閉鎖することを決めた。",
      "トラックは十八キロ上流のトーマスを渡ることになる。町は遠回りの費用を誰が払うかを明らかにしなかった。",
    ],
    menu: ["トップ", "政治"],
    more: "関連記事",
    expected: { published: "2024-10-08" },
  },
  {
    name: "Chinese in traditional characters, with a reporter in brackets",
    lang: "zh-TW",
    title: "旋轉橋整個冬天封閉",
    line: "2024-10-08 16:05　記者林秀英／報導",
    text: [
      "阿德爾鎮議會週二決議整個冬天封閉旋轉橋，因為工程師在兩個軸承中發現裂縫。",
      "議會表示，卡車必須繞行十八公里外的托茅斯，但沒有說明誰來支付繞路的費用。",
    ],
    menu: ["首頁", "政治"],
    more: "延伸閱讀",
    expected: { published: "2024-10-08", bylines: ["林秀英"] },
  },
  {
    name: "Ukrainian, with a label for the change",
    lang: "uk",
    title: "Поворотний міст закриють на зиму",
    line: "8 жовтня 2024, 16:05. Оновлено: 9 жовтня 2024, 09:10",
    text: [
      "Рада Ардла у вівторок вирішила закрити поворотний міст на зиму, після того як інженери знайшли тріщини у двох підшипниках.",
      "Вантажівки їздитимуть через Тормут, за вісімнадцять кілометрів вище за течією, повідомила рада. Хто платитиме, вона не сказала.",
    ],
    menu: ["Головна", "Політика"],
    more: "Читайте також",
    expected: { published: "2024-10-08", modified: "2024-10-09" },
  },
  {
    name: "Armenian",
    lang: "hy",
    title: "Պտտվող կամուրջը կփակվի ողջ ձմեռ",
    line: "8 հոկտեմբերի 2024",
    text: [
      "Արդլի խորհուրդը երեքշաբթի որոշեց փակել պտտվող կամուրջը ողջ ձմեռ, քանի որ ինժեներները ճաքեր էին գտել երկու առանցքակալներում։",
      "Բեռնատարները կանցնեն Տորմութով՝ տասնութ կիլոմետր վերև, հայտնեց խորհուրդը։ Թե ով կվճարի ճանապարհի համար, նա չասաց։",
    ],
    menu: ["Գլխավոր", "Քաղաքական"],
    more: "Կարդացեք նաև",
    expected: { published: "2024-10-08" },
  },
  {
    name: "Tamil",
    lang: "ta",
    title: "குளிர்காலம் முழுவதும் சுழல் பாலம் மூடல்",
    line: "8 அக்டோபர் 2024",
    text: [
      "ஆர்டில் நகர மன்றம் செவ்வாய்க்கிழமை சுழல் பாலத்தை குளிர்காலம் முழுவதும் மூட முடிவு செய்தது, பொறியாளர்கள் விரிசல்களைக் கண்டறிந்த பின்னர்.",
      "லாரிகள் பதினெட்டு கிலோமீட்டர் தொலைவில் உள்ள டார்மவுத் வழியாகச் செல்ல வேண்டும் என்று மன்றம் கூறியது. செலவை யார் ஏற்பார்கள் என்று அது கூறவில்லை.",
    ],
    menu: ["முகப்பு", "அரசியல்"],
    more: "தொடர்புடைய செய்திகள்",
    expected: { published: "2024-10-08" },
  },
  {
    name: "Persian, with figures of its own",
    lang: "fa",
    dir: ' dir="rtl"',
    title: "پل گردان تمام زمستان بسته می‌شود",
    line: "تاریخ انتشار: ۸ اکتبر ۲۰۲۴",
    text: [
      "شورای آردل روز سه‌شنبه تصمیم گرفت پل گردان را تمام زمستان ببندد، پس از آن که مهندسان در دو یاتاقان آن ترک پیدا کردند.",
      "شورا گفت کامیون‌ها باید از تورموث در هجده کیلومتری بالادست بگذرند. شورا نگفت هزینه راه طولانی‌تر را چه کسی می‌پردازد.",
    ],
    menu: ["صفحه اصلی", "سیاست"],
    more: "اخبار مرتبط",
    expected: { published: "2024-10-08" },
  },
  {
    name: "Turkish, with the time of the change",
    lang: "tr",
    title: "Döner köprü kış boyunca kapanıyor",
    line: "Giriş: 08.10.2024 16:05 Güncelleme: 09.10.2024 09:10",
    text: [
      "Ardle meclisi salı günü, mühendislerin iki yatakta çatlak bulmasının ardından döner köprüyü kış boyunca kapatmaya karar verdi.",
      "Meclis, kamyonların on sekiz kilometre yukarıdaki Tormouth'tan geçeceğini söyledi. Uzun yolun parasını kimin ödeyeceğini söylemedi.",
    ],
    menu: ["Ana sayfa", "Siyaset"],
    more: "İlgili haberler",
    expected: { published: "2024-10-08", modified: "2024-10-09" },
  },
];

/** The same two paragraphs in many languages and scripts: no other than these is the text. */
export const SCRIPTS: readonly Manner[] = WORDS.map(({ name, expected, dir, ...words }) => ({
  name,
  html: make(words, dir),
  expected: { title: words.title, language: words.lang, text: words.text, ...expected },
}));
