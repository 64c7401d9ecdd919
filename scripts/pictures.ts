// npm run pictures: the kept pictures that test/browser/pictures.test.ts compares with.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodePicture } from "../test/browser/small-picture.ts";
import { picturedWorkbench, takePictures } from "../test/browser/take-pictures.ts";
import { findChromium, launch } from "../test/browser/workbench.ts";

const folder = join(import.meta.dirname, "..", "test", "browser", "pictures");
const executable = findChromium();
if (executable === null) {
  process.stderr.write(
    "There is no Chromium to take pictures with. Install it, or name one in STEMMA_CHROMIUM.\n",
  );
  process.exit(2);
}
const workbench = await picturedWorkbench();
const browser = await launch(executable);
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let [count, bytes] = [0, 0];
  for await (const { name, picture } of takePictures(browser, workbench)) {
    const png = encodePicture(picture);
    writeFileSync(join(folder, `${name}.png`), png);
    count++;
    bytes += png.length;
  }
  writeFileSync(join(folder, "chromium.txt"), `Chromium ${browser.version()}\n`);
  process.stdout.write(
    `${count} pictures, ${Math.round(bytes / 1024)} KiB. Look at what changed: git diff --stat\n`,
  );
} finally {
  await browser.close();
  await workbench.close();
}
