import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { StemmaError } from "./errors.ts";

/** What the machine and its user say, parsed once at the start and handed on as plain values. */
export interface Settings {
  /** The record's folder where none is named. */
  record: string;
  packsFolder: string;
  /** Trained weights, a folder a language. */
  modelsFolder: string;
  webFolder: string;
  /** Port of the workbench where none is named. */
  port: number;
  /** Null: where the stream is a terminal. */
  colours: boolean | null;
  /** Columns of lines where the stream is no terminal that says it itself. */
  columns: number;
}

const Environment = z.object({
  STEMMA_RECORD: z.string().min(1, "is empty; unset it or name a folder").optional(),
  STEMMA_PACKS: z.string().min(1, "is empty; unset it or name a folder").optional(),
  STEMMA_MODELS: z.string().min(1, "is empty; unset it or name a folder").optional(),
  STEMMA_PORT: z.coerce
    .number("is no number")
    .int("is no whole number")
    .min(1, "is below 1")
    .max(65_535, "is above 65535")
    .optional(),
  NO_COLOR: z.string().optional(),
  FORCE_COLOR: z.string().optional(),
  // Shells set it for their own use; one that is no width is no reason to stop.
  COLUMNS: z.coerce.number().int().min(1).max(1000).catch(80).optional(),
});

/** `home` is the project's folder, where packs and the built web app lie. Throws `misuse` with the variable's name. */
export function parseSettings(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string,
): Settings {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StemmaError("misuse", {
      reason: `The environment variable ${issue?.path.join(".")} ${issue?.message}.`,
    });
  }
  const { STEMMA_RECORD, STEMMA_PACKS, STEMMA_MODELS, STEMMA_PORT, NO_COLOR, FORCE_COLOR, COLUMNS } =
    parsed.data;
  return {
    record: STEMMA_RECORD ?? join(userData(env, platform), "stemma", "record"),
    packsFolder: STEMMA_PACKS ?? join(home, "packs"),
    modelsFolder: STEMMA_MODELS ?? join(home, "models"),
    webFolder: join(home, "web", "dist"),
    port: STEMMA_PORT ?? 4747,
    colours:
      NO_COLOR !== undefined && NO_COLOR !== ""
        ? false
        : FORCE_COLOR !== undefined && FORCE_COLOR !== "0"
          ? true
          : null,
    columns: COLUMNS ?? 80,
  };
}

/** Where each platform keeps a user's data. */
function userData(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  const user = env["HOME"] ?? homedir();
  if (platform === "darwin") return join(user, "Library", "Application Support");
  if (platform === "win32") return env["LOCALAPPDATA"] ?? join(user, "AppData", "Local");
  return env["XDG_DATA_HOME"] ?? join(user, ".local", "share");
}
