import { recordOf } from "./make-record.ts";

console.log(await recordOf(Number(process.argv[2]), console.log));
