import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { addPage } from "../scripts/add-page.ts";
import { foldersNamed } from "../scripts/docs/folders.ts";
import { expectationOf } from "./golden-page.ts";
import { root } from "./shared.ts";

// What runs before there are packages is plain JavaScript without types.
const script = (name: string): Promise<unknown> => import(pathToFileURL(join(root, "scripts", name)).href);
const { freePort } = (await script("free-port.mjs")) as {
  freePort: (wanted: number, tries?: number) => Promise<number | null>;
};
const { tallyWords } = (await script("tally.mjs")) as {
  tallyWords: (count: { passed: number; failed: number; skipped: number }) => string;
};

/** A checkout with nothing but its scripts, and an npm that says these words and ends with this status. */
function bareCheckout(npm: { says: string; status: number } | null): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), "stemma-scripts-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(root, "scripts"), join(folder, "scripts"), { recursive: true });
  writeFileSync(join(folder, "package-lock.json"), "{}");
  const tools = join(folder, "tools");
  mkdirSync(tools);
  if (npm !== null) {
    const file = join(tools, "npm");
    writeFileSync(
      file,
      `#!${process.execPath}\nprocess.stderr.write(${JSON.stringify(npm.says)});process.exit(${npm.status});\n`,
    );
    chmodSync(file, 0o755);
  }
  // Only these tools are found: not the npm of the machine.
  return { folder, path: npm === null ? tools : [tools, dirname(process.execPath)].join(delimiter) };
}

function start({ folder, path }: { folder: string; path: string }, ...node: string[]) {
  return spawnSync(process.execPath, [...node, join(folder, "scripts", "start.mjs")], {
    encoding: "utf8",
    env: { PATH: path },
  });
}

const listen = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(port, "127.0.0.1", () => resolve(server));
    onTestFinished(() => void server.close());
  });
const portOf = (server: Server): number => (server.address() as { port: number }).port;

describe("npm start", () => {
  test("says which Node it needs, where Node is too old", () => {
    const checkout = bareCheckout(null);
    const old = join(checkout.folder, "old.mjs");
    writeFileSync(
      old,
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } });',
    );
    const { status, stderr } = start(checkout, "--import", pathToFileURL(old).href);
    expect(stderr).toBe(
      "Stemma needs Node 20.19 or newer to set itself up; this is 20.18.3. Get one at https://nodejs.org and try again.\n",
    );
    expect(status).toBe(2);
  });

  test("says that there is no network, where npm cannot reach its registry", () => {
    const { status, stderr } = start(
      bareCheckout({ says: "npm error code ENOTFOUND\nnpm error network request failed", status: 1 }),
    );
    expect(stderr).toBe(
      "Installing packages …\nThe packages could not be fetched: there is no network, or the registry does not answer. Connect, and run the same command again.\n",
    );
    expect(status).toBe(2);
  });

  test("repeats what npm said, where it fails for another reason", () => {
    const { status, stderr } = start(bareCheckout({ says: "npm error the disk is full\n", status: 1 }));
    expect(stderr).toContain("npm error the disk is full\nnpm ci failed; what it said stands above.");
    expect(status).toBe(2);
  });

  test("says what to install, where there is no npm", () => {
    const { status, stderr } = start(bareCheckout(null));
    expect(stderr).toContain("npm could not be started");
    expect(stderr).toContain("Install npm, which comes with Node, and try again.");
    expect(status).toBe(2);
  });
});

describe("a free port", () => {
  test("is the one asked for where nothing listens there, else the next", async () => {
    const taken = portOf(await listen(0));
    const free = await freePort(taken);
    expect(free).toBeGreaterThan(taken);
    expect(await freePort(free ?? 0)).toBe(free);
  });

  test("is not found where all that may be tried are taken, nor above the last port there is", async () => {
    expect(await freePort(portOf(await listen(0)), 1)).toBeNull();
    expect(await freePort(65_536)).toBeNull();
  });
});

describe("the last line of npm test", () => {
  test("is the two numbers and nothing else, also where tests were skipped", () => {
    expect(
      tallyWords({ passed: 5, failed: 1, skipped: 2 }).endsWith("\n2 skipped\n5 passed, 1 failed\n"),
    ).toBe(true);
    expect(tallyWords({ passed: 5, failed: 0, skipped: 0 })).toBe("\n5 passed, 0 failed\n");
  });
});

describe("npm run page", () => {
  const emptyHome = (): string => {
    const home = mkdtempSync(join(tmpdir(), "stemma-page-"));
    onTestFinished(() => rmSync(home, { recursive: true }));
    writeFileSync(join(home, "saved.html"), Buffer.from([0x3c, 0x70, 0x3e, 0xc1, 0xb6]));
    return home;
  };

  test("keeps the file's bytes, and makes an expectation that fails until it is filled in", () => {
    const home = emptyHome();
    const folder = addPage(home, "a-page", join(home, "saved.html"));
    expect(folder).toBe(join(home, "test", "pages", "a-page"));
    expect([...readFileSync(join(folder, "page.html"))]).toEqual([0x3c, 0x70, 0x3e, 0xc1, 0xb6]);
    expect(() => expectationOf(folder)).toThrow(/outcome/);
    expect(readFileSync(join(folder, "about.md"), "utf8").split("\n")).toHaveLength(3);
  });

  test("refuses a name that is none, a page that is there and a file that is not", () => {
    const home = emptyHome();
    const saved = join(home, "saved.html");
    for (const name of ["A page", "../out", "a--b", "-a"])
      expect(() => addPage(home, name, saved)).toThrow("is no name for a page");
    expect(() => addPage(home, "gone", join(home, "gone.html"))).toThrow("There is no file");
    addPage(home, "twice", saved);
    expect(() => addPage(home, "twice", saved)).toThrow("There is a page twice already");
  });
});

describe("the documents", () => {
  test("name a folder by its place in the tree, and only with words that say what it is for", () => {
    const page = [
      "src/  not in the tree",
      "<!-- tree -->",
      "```",
      "src/  what runs",
      "  time/  days",
      "  claims/",
      "web/  the workbench",
      "  src/  the app",
      "    views/  screens",
      "```",
      "test/  after it",
    ].join("\n");
    expect([...foldersNamed(page)]).toEqual(["src", "src/time", "web", "web/src", "web/src/views"]);
  });

  test("lead to files that are there", () => {
    const pages = [
      "README.md",
      "CONTRIBUTING.md",
      "docs/architecture.md",
      "docs/packs.md",
      "docs/measuring.md",
    ];
    const links = pages.flatMap((page) =>
      [...readFileSync(join(root, page), "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) =>
        join(dirname(page), to ?? ""),
      ),
    );
    expect(links.length).toBeGreaterThan(15);
    for (const to of links) expect(() => readFileSync(join(root, to)), to).not.toThrow();
  });

  test("show commands that npm knows", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const page of [
      "README.md",
      "CONTRIBUTING.md",
      "docs/architecture.md",
      "docs/measuring.md",
      "docs/accuracy.md",
    ])
      for (const [, name = ""] of readFileSync(join(root, page), "utf8").matchAll(/npm run ([a-z:]+)/g))
        expect(Object.keys(scripts), `${page}: npm run ${name}`).toContain(name);
  });
});
