import type { Command } from "./command.ts";
import { add } from "./commands/add.ts";
import { check } from "./commands/check.ts";
import { makeCompletion } from "./commands/completion.ts";
import { dossier } from "./commands/dossier.ts";
import { overrule } from "./commands/overrule.ts";
import { pack } from "./commands/pack.ts";
import { read } from "./commands/read.ts";
import { reread } from "./commands/reread.ts";
import { review } from "./commands/review.ts";
import { search } from "./commands/search.ts";
import { serve } from "./commands/serve.ts";
import { show } from "./commands/show.ts";
import { trace } from "./commands/trace.ts";

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  read,
  add,
  reread,
  trace,
  overrule,
  show,
  search,
  review,
  dossier,
  serve,
  check,
  pack,
  makeCompletion(() => commands),
];

/** Commands of the contract that are still to come: asked for, they say so. */
export const planned: readonly string[] = ["watch", "export"];
