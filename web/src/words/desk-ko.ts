import type { DeskWords } from "./desk-en.ts";

const n = (value: number): string => value.toLocaleString("ko-KR");

/** What stands around every screen, and the screens of lists, waiting and trouble, in Korean. */
export const deskKo: DeskWords = {
  skip: "본문으로 건너뛰기",
  motto: "감시가 아니라 기록",
  search: "기록 검색",
  light: "밝게",
  dark: "어둡게",
  stood: (moment) => `${moment} 기준의 기록입니다.`,
  seeNow: "지금의 기록 보기",
  endOf: (day) => `${day} 하루가 끝난 때`,
  at: (day, clock) => `${day} ${clock} UTC`,
  moment: (day, clock) => `${day} ${clock} UTC`,
  reading: "읽는 중…",
  moreReports: "기사 더 보기",
  help: {
    title: "단축키",
    search: "기록 검색",
    palette: "화면, 사건, 할 일을 이름으로 찾아가기",
    go: "사건으로. r 기사, d 사안철, v 발언자, q 검토, a 추가, i 정보",
    walk: "다음·이전 사건, 기사, 주장, 검색 결과",
    filters: "사건 필터",
    tree: "계보에서 기사 사이를 이동. Enter를 누르면 왜 그 자리에 있는지 보입니다",
    enter: "선택한 것 열기",
    decide: "고른 주장을 인정, 기각, 마지막 판단 취소",
    correct: "고른 관계가 왜 틀렸는지 밝히기, 검토에서는 주장 고치기",
    copy: "고른 주장이나 선택한 구절을 복사: c 출처와 함께, l 링크",
    ends: "초점이 있는 목록의 처음과 끝",
    escape: "고른 주장 놓기, 검색창 나가기, 이 창 닫기",
    keys: "이 단축키 목록",
    asOf: "주소에 {code}를 붙이면 그날이 끝난 때의 기록이 보입니다.",
    api: "같은 기록을 HTTP로 보려면: {link}.",
    apiLink: "API 설명",
  },
  waiting: "기록을 읽는 중…",
  trouble: {
    unread: "기록을 읽지 못했습니다",
    notHeld: "기록에 없습니다",
    badAddress: "주소를 읽을 수 없습니다",
    start: "서버가 응답하지 않습니다. {code} 명령으로 시작하면 이 화면이 저절로 내용을 보여 줍니다.",
    seeAll: "지금의 기록에 있는 모든 기사 보기",
    stale: (sentence) => `${sentence} 지금 보이는 내용은 앞서 읽은 것입니다.`,
  },
  nowhere: {
    tab: "찾을 수 없음",
    title: "없는 페이지입니다",
    lead: "이 주소에 해당하는 것이 기록에 없습니다. {link} 또는 위에서 검색하십시오.",
    all: "모든 기사 보기",
  },
  reports: {
    title: "기사",
    total: (value) => `기록에 있는 기사 ${n(value)}건`,
    dossiers: "사안철: 한 사안의 흐름",
    notDisclosed: (value) => `공개하지 않은 것 ${n(value)}건`,
    revisions: (value) => `판 ${n(value)}개`,
  },
  empty: {
    byThen: "그때까지 기록된 것이 없습니다",
    byThenLead: (moment) =>
      `${moment ?? "그때"}에는 기록에 기사가 없었습니다. 더 나중의 날을 고르거나 지금의 기록을 보십시오.`,
    title: "기록이 비어 있습니다",
    lead: "읽을 기사를 주십시오. 저장한 페이지, 텍스트, 그것들을 모은 폴더, JSON Lines, 주소가 모두 됩니다.",
    after:
      "보관되는 대로 이 화면에 나타납니다. 작업대를 {code} 옵션으로 시작했다면 추가할 때도 같은 옵션을 쓰십시오. 아무것도 이 컴퓨터 밖으로 나가지 않습니다.",
    add: "여기에서 기사 추가",
    command: "또는 명령으로:",
  },
};
