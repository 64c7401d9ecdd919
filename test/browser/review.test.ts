import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo } from "./workbench.ts";

describeBrowser("A person's word", [demo], (given) => {
  test("is kept by a single key on the claim in hand, shown with the person's name, and undone", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await page.goto("/reports");
    await page.getByRole("link", { name: "Five things Velmar did not say" }).first().click();
    await page.locator(".claim-pick").first().click();
    const bar = page.locator(".claim-active .review");
    const said = bar.getByRole("status");
    await expect.poll(() => said.textContent()).toBe("nobody has looked at it");
    // Without a name nothing is kept: a word is a person's.
    expect(await bar.getByRole("button", { name: /Accept/ }).isDisabled()).toBe(true);
    await bar.getByPlaceholder("your name").fill("Ada Marsh");
    await page.locator(".claim-active .claim-pick").focus();
    await page.keyboard.press("x");
    await expect.poll(() => said.textContent()).toBe("rejected by Ada Marsh");
    await expect.poll(() => page.locator(".claim-rejected").count()).toBe(1);
    await page.keyboard.press("u");
    await expect.poll(() => said.textContent()).toBe("nobody has looked at it");
    await page.keyboard.press("a");
    await expect.poll(() => said.textContent()).toBe("accepted by Ada Marsh");
    await bar.getByRole("combobox").selectOption("denied");
    await expect.poll(() => said.textContent()).toBe("corrected by Ada Marsh");
    await page.reload();
    await expect.poll(() => said.textContent()).toBe("corrected by Ada Marsh");
    expectQuiet(watched, workbench);
  });
});
