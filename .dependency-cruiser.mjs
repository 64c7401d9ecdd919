/** Who may import whom. Each direction has its sentence, printed when it is crossed. */
const stages = [
  "collect",
  "read",
  "language",
  "time",
  "claims",
  "lineage",
  "dossiers",
  "store",
  "exports",
  "packs",
];

/** @param {string} folder @param {string[]} allowed @param {string} why */
const only = (folder, allowed, why) => ({
  name: `${folder}-imports-only-${allowed.join("-") || "nothing"}`,
  comment: why,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})(/|\\.ts$)` },
});

const outside = (folder) => ({
  [folder]: [
    folder === "claims" ? ["vocabulary", "text", "time"] : ["vocabulary", "text", "errors"],
    `${folder} is a stage: it knows the nouns (vocabulary) and text, never another stage, so that it can be replaced or taken out alone.`,
  ],
});

const stageRules = stages.map((stage) => {
  const [allowed, why] = outside(stage)[stage];
  return only(stage, stage === "claims" ? [...allowed, "errors"] : allowed, why);
});

export default {
  forbidden: [
    only(
      "vocabulary",
      [],
      "vocabulary names what everything else speaks of; if it leaned on any part, that part could not be replaced.",
    ),
    {
      name: "errors-imports-nothing",
      comment:
        "errors.ts is the one table of error codes; it must be readable from everywhere and so imports nothing of ours.",
      severity: "error",
      from: { path: "^src/errors\\.ts$" },
      to: { path: "^src/" },
    },
    only(
      "text",
      ["vocabulary"],
      "text is plain functions on strings and spans; only the nouns may shape them.",
    ),
    ...stageRules,
    only(
      "pipeline",
      ["vocabulary", "text", "errors", ...stages],
      "pipeline writes down the order of the stages; it must not know who calls it (cli, api) or how results are shown.",
    ),
    only(
      "api",
      ["vocabulary", "text", "errors", "store", "pipeline", "exports"],
      "api shows the record and derives nothing of its own, so it reaches the stages only through pipeline and store.",
    ),
    {
      name: "only-collect-meets-the-network",
      comment:
        "The reading runs offline: only collect/ may open a connection out (api/ listens, its client.ts speaks to it).",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(collect|api)/" },
      to: { path: ["^undici", "node_modules/undici", "^(node:)?(https?|net|tls|dns)$"] },
    },
    {
      name: "only-store-speaks-sql",
      comment:
        "SQL lives in store/ alone, a file per question, so that another database is one folder's work.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/store/" },
      to: { path: ["node_modules/kysely", "^kysely", "^(node:)?sqlite$"] },
    },
    {
      name: "only-cli-reads-settings",
      comment:
        "settings are parsed once and handed on as arguments; a stage that read them itself could not be run twice with different ones.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli/|settings\\.ts$|settings\\.test\\.ts$)" },
      to: { path: "^src/settings\\.ts$" },
    },
    {
      name: "web-imports-vocabulary-and-client-only",
      comment:
        "The workbench sees the record through the API's typed client; anything else would run server code in a browser.",
      severity: "error",
      from: { path: "^web/src/" },
      to: { path: "^src/", pathNot: "^src/(vocabulary/|api/client\\.ts$)" },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one thing: move the shared part to a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere is a typing slip or a package missing from package.json.",
      severity: "error",
      from: { path: "^(src|web/src)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test\\.tsx?$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["source", "import", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};
