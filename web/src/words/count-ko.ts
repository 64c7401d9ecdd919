import { countIn } from "./count-in.ts";

/** 8,700 */
export const n = countIn("ko-KR");
