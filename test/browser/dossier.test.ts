import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo, type Workbench } from "./workbench.ts";

describeBrowser("A dossier", [demo], (given) => {
  const made = async ({ folder, url }: Workbench): Promise<string> => {
    const stemma = join(import.meta.dirname, "..", "..", "bin", "stemma.mjs");
    const words = [
      "dossier",
      "Rockets",
      "--make",
      "rocket*",
      "--record",
      join(folder, "record"),
      "--by",
      "Ada",
    ];
    await promisify(execFile)(process.execPath, [stemma, ...words]);
    const { programmes } = (await (await fetch(`${url}/api/dossiers`)).json()) as {
      programmes: { programme: { id: string; name: string } }[];
    };
    return programmes.find(({ programme }) => programme.name === "Rockets")?.programme.id ?? "";
  };

  test("of which no report tells says so, and has nothing to save or to look back at", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto("/dossiers/programme:missile-testing");
    await page.getByText("No claim in the record speaks of it.").waitFor();
    expect(await page.getByRole("button", { name: "Markdown" }).count()).toBe(0);
    expect(await page.getByRole("heading", { name: "Never disclosed" }).count()).toBe(0);
    expectQuiet(watched, workbench);
  });

  test("is saved as Markdown and as a table, with a note for each report", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto(`/dossiers/${await made(workbench)}`);
    await page.locator(".dossier-claims > li").first().waitFor();
    const claims = await page.locator(".dossier-claims > li").count();
    const saved = async (name: string): Promise<string> => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name }).click(),
      ]);
      return readFileSync(await file.path(), "utf8");
    };
    const markdown = await saved("Markdown");
    const notes = await page.locator(".dossier-notes li").count();
    expect(markdown.split("\n").filter((line) => /^\[\^\d+\]: /.test(line))).toHaveLength(notes);
    expect(markdown).toContain("## Never disclosed");
    expect((await saved("CSV")).split("\r\n").length).toBeGreaterThanOrEqual(claims + 2);
    expectQuiet(watched, workbench);
  });

  test("is saved whole also in the moment in which it opens", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench);
    const id = await made(workbench);
    const all = `${workbench.url}/api/dossiers/${id}`;
    let held = 0;
    await page.route(
      (url) => decodeURIComponent(url.href) === all,
      async (route) => {
        // What the screen asks for is on its way; what saving asks for comes.
        if (held++ > 0) return route.continue();
        await new Promise((done) => setTimeout(done, 4000));
        await route.abort().catch(() => {});
      },
    );
    await page.goto(`/dossiers/${id}`);
    await page.locator(".dossier-claims > li").first().waitFor();
    expect(await page.getByRole("heading", { name: "Never disclosed" }).count()).toBe(0);
    await expect.poll(() => held).toBe(1);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Markdown" }).click(),
    ]);
    expect(readFileSync(await file.path(), "utf8")).toContain("## Never disclosed");
    await page.getByRole("heading", { name: "Never disclosed" }).waitFor();
  });

  test("names a kind of happening once, with what no claim of it tells", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    const id = await made(workbench);
    const { neverDisclosed } = (await (await fetch(`${workbench.url}/api/dossiers/${id}`)).json()) as {
      neverDisclosed: { kind: string | null; aspect: string }[];
    };
    await page.goto(`/dossiers/${id}`);
    const never = page.locator("section", { has: page.locator("#never-title") });
    await never.locator("dt").first().waitFor();
    const kinds = await never.locator("dt").allTextContents();
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(await never.locator("li").count()).toBe(neverDisclosed.length);
    expectQuiet(watched, workbench);
  });

  test("says what changed since a day, and the day is part of the address", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto(`/dossiers/${await made(workbench)}`);
    await page.getByLabel("What changed since").fill("2020-01-01");
    await expect.poll(() => page.locator("#changed-title").textContent()).toBe("What changed");
    await expect
      .poll(() =>
        page
          .locator("section", { has: page.locator("#changed-title") })
          .locator("li")
          .count(),
      )
      .toBeGreaterThan(0);
    expect(page.url()).toContain("since=2020-01-01");
    await page.reload();
    await expect.poll(() => page.getByLabel("What changed since").inputValue()).toBe("2020-01-01");
    expectQuiet(watched, workbench);
  });
});
