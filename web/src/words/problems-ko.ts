/**
 * What the API answers where it cannot do what was asked, in Korean, by the code of the answer (src/errors.ts). `{name}` is filled in with what the answer says;
 * `{message}` is its English sentence. A code that needs a value that the answer lacks is worded by the entry with `bare` behind it.
 */
export const problemsKo: Readonly<Record<string, string>> = {
  "input-missing": "{input}: 이 자리에 파일이나 폴더가 없습니다. 경로를 확인하십시오.",
  "input-empty": "{input}: 비어 있어 읽은 것이 없습니다.",
  "input-binary": "{input}: 글이 아닙니다. 페이지(.html), 글(.txt) 또는 JSON Lines(.jsonl)를 주십시오.",
  "input-unknown-kind":
    "{input}: 아직 읽지 못하는 종류(피드나 WARC 파일)입니다. 페이지, 글 또는 JSON Lines를 주십시오.",
  "input-truncated": "{input}: gzip 파일이 잘렸거나 손상되었습니다. 온전한 파일을 다시 받으십시오.",
  "input-too-large": "{input}: {limit}보다 큽니다. 나누거나 --max-size를 늘리십시오.",
  "input-too-large bare":
    "한 번에 보내기에는 너무 큽니다. 나누거나 다음 명령으로 저장하십시오: stemma add FILE",
  "input-unreadable": "{input}: 열 수 없습니다({reason}). 권한을 확인하십시오.",
  "input-wrong-encoding": "{input}: 문자 인코딩을 알 수 없습니다. UTF-8로 저장하십시오.",
  "line-malformed": '{input}: {reason}. 한 줄마다 "text"나 "html"이 있는 JSON 객체 하나여야 합니다.',
  "folder-empty": "{input}: 읽을 수 있는 파일(.html, .html.gz, .txt, .json, .jsonl)이 없습니다.",
  "model-absent":
    "{folder}: 학습된 가중치가 없어 규칙으로 읽습니다({reason}). 다음 명령으로 되찾으십시오: git checkout -- models",
  "model-damaged":
    "{folder}: 학습된 가중치가 손상되어 규칙으로 읽습니다({reason}). 다음 명령으로 되찾으십시오: git checkout -- models",
  "model-unusable":
    "{folder}: 학습된 가중치를 여기서 쓸 수 없어 규칙으로 읽습니다({reason}). 다음 명령으로 다시 설치하십시오: npm ci",
  "page-without-article":
    "{input}: 기사 본문이 없습니다{reason}. 페이지가 다 열린 뒤에 저장하거나 글을 직접 주십시오.",
  "url-refused": "{input}: 읽지 않습니다({reason}).",
  "url-failed": "{input}: 가져오지 못했습니다({reason}). 나중에 다시 시도하십시오.",
  "record-missing": "{path}: 기록이 없습니다. 다음 명령으로 만드십시오: stemma add SOURCE --record {path}",
  "record-newer":
    "{path}: 기록의 버전은 {found}, 이 Stemma가 아는 버전은 {known}까지입니다. 더 새로운 Stemma를 설치하십시오.",
  "record-damaged":
    "{path}: 읽을 수 있는 기록이 아닙니다({reason}). 사본에서 되살리거나 --record로 다른 기록을 지정하십시오.",
  "record-busy": "{path}: 다른 프로세스가 기록에 쓰고 있습니다. 끝난 뒤에 다시 시도하십시오.",
  "record-unwritable":
    "{path}: 기록에 쓸 수 없습니다({reason}). 자리를 비우거나 권한을 확인하십시오. 앞서 저장된 것은 온전합니다.",
  "not-found": "기록에 없는 식별자입니다: {id}. 다음 명령으로 찾으십시오: stemma search WORDS",
  "not-found bare": "서버에 없는 주소입니다.",
  "overruled-unknown":
    "저장되지 않았습니다. 기록의 계보에도 출처에도 없습니다: {id}. 다음 명령으로 확인하십시오: stemma trace --json",
  "adding-full": "읽기를 기다리는 것이 이미 너무 많습니다. 일부가 끝난 뒤에 나머지를 주십시오.",
  "search-unclear": "이 검색을 이해할 수 없습니다: {reason}. 낱말 그대로 찾으려면 따옴표로 묶으십시오.",
  "review-refused": "저장되지 않았습니다: {reason}. 다음 명령으로 주장을 확인하십시오: stemma review",
  misuse: "요청이 올바르지 않습니다: {reason}",
  "bad-request": "요청이 올바르지 않습니다: {message}",
  misdirected: "이 서버는 다른 주소에서 응답합니다: {message}",
  "foreign-origin": "기록에는 이 화면에서만 쓸 수 있습니다.",
  internal: "있어서는 안 될 문제가 생겼습니다. 기록은 온전합니다. 다시 시도하고, 계속되면 알려 주십시오.",
};
