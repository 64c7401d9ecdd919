import { createHash } from "node:crypto";
import { RELEASED } from "./page/model.ts";

/** Another version reads a page anew: to be raised where rules of pages or texts change. */
export const READ_VERSION = "read/10";

/** Of the weights that find a page's article. */
export const blockWeights = (): string => createHash("sha256").update(JSON.stringify(RELEASED)).digest("hex");
