import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

describeBrowser("Adding", [], (given) => {
  test("A pasted text is read while one looks on, and leads straight to its report", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto("/add");
    await expect.poll(() => page.locator("h1").textContent()).toBe("Add to the record");
    expect(await page.getByText("Nothing was added since the server started.").count()).toBe(1);
    const text = "Velmar opens a second yard\n\nThe Harbour Board said on Monday that the yard is open.\n";
    await page.getByLabel("Text or address").fill(text);
    await page.getByLabel("Outlet").fill("Daily Compass");
    await page.getByLabel("Published").fill("2024-05-09");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Read it" }).click();
    await expect.poll(() => page.locator(".addition-stage").textContent()).toBe("done");
    expect(await page.getByLabel("Text or address").inputValue()).toBe("");
    await page.locator(".addition-reports > li > a").click();
    await expect.poll(() => page.locator(".report-text").textContent()).toContain("the yard is open");
    expect(await page.locator(".report-head").textContent()).toContain("Daily Compass");
    // The list of reports was read before, and knows the new one.
    await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Reports" }).click();
    await expect.poll(() => page.locator(".report-row").count()).toBe(1);
    expectQuiet(watched, workbench);
  });

  test("What is pasted anywhere on the page is taken, Ctrl and Enter send it, and what its story rests on is told at once", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto("/add");
    await page.locator("h1").waitFor();
    await page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "Osker shuts its mill\\n\\nThe mill of Osker is shut, its owner Edda Vorn said on Monday.");
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    })()`);
    await expect
      .poll(() => page.getByLabel("Text or address").inputValue())
      .toContain("The mill of Osker is shut");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Merania Echo");
    await page.keyboard.press("Control+Enter");
    const line = page.locator(".addition-reports > li").filter({ hasText: "Osker shuts its mill" });
    await expect.poll(() => line.textContent()).toMatch(/no other report tells this story · 1 origin$/);
    expectQuiet(watched, workbench);
  });

  test("Of several files the good ones are kept, and each other one says what is wrong with it", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto("/add");
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([
        file("b-empty.txt", ""),
        file("a-quay.txt", "The quay is shut, the board said."),
        file("<b>photo.jpg", Buffer.from([0, 1, 2, 0, 0, 3])),
        file("lines.jsonl", '{"text": "The crane fell, officials said."}\n{broken\n'),
      ]);
    const one = (name: string) => page.locator(".addition", { hasText: name });
    await expect.poll(() => one("a-quay.txt").locator(".addition-stage").textContent()).toBe("done");
    await expect.poll(() => one("lines.jsonl").locator(".addition-stage").textContent()).toBe("done");
    expect(await one("lines.jsonl").textContent()).toContain("1 input not read");
    await expect
      .poll(() => one("b-empty.txt").textContent())
      .toContain("is empty. Nothing was read from it.");
    // A name with markup in it is shown as it is.
    await expect.poll(() => one("<b>photo.jpg").textContent()).toContain("<b>photo.jpg is not text");
    expect(await page.locator(".addition b").count()).toBe(0);
    expectQuiet(watched, workbench);
  });

  test("An address that a page sent waits for a person, and what cannot be fetched says why", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto(`/add?address=${encodeURIComponent("http://127.0.0.1:9/report?a=1&b=2")}`);
    await expect
      .poll(() => page.getByLabel("Text or address").inputValue())
      .toBe("http://127.0.0.1:9/report?a=1&b=2");
    expect(await page.getByText("It is fetched when you say so").count()).toBe(1);
    expect(await page.locator(".addition", { hasText: ":9/report" }).count()).toBe(0);
    await page.getByRole("button", { name: "Fetch and read it" }).click();
    await expect
      .poll(() => page.locator(".addition", { hasText: ":9/report" }).textContent())
      .toContain("is not read");
    const mark = await page.getByRole("link", { name: "Send to Stemma" }).getAttribute("href");
    expect(mark).toBe(
      `javascript:void open(${JSON.stringify(`${workbench.url}/add?address=`)}+encodeURIComponent(location.href))`,
    );
    expectQuiet(watched, workbench);
  });

  test("Files that are dropped are added", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto("/add");
    const transfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File(["The lock is closed, the mayor said."], "lock.txt"));
      return data;
    })()`);
    await page.dispatchEvent(".add-drop", "drop", { dataTransfer: transfer });
    await expect
      .poll(() => page.locator(".addition", { hasText: "lock.txt" }).locator(".addition-stage").textContent())
      .toBe("done");
    expectQuiet(watched, workbench);
  });
});

describeBrowser("Adding in Korean", [], (given) => {
  test("The screen speaks the browser's language where it has it", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { locale: "ko-KR" });
    const { page } = watched;
    await page.goto("/add");
    await expect.poll(() => page.locator("h1").textContent()).toBe("기록에 추가");
    expect(await page.locator("html").getAttribute("lang")).toBe("ko");
  });
});
