import { openStore } from "../src/store/open-store.ts";
import { makeReading } from "./make-reading.ts";

/** A process that adds reports to a record: `write-reports.ts FOLDER FIRST COUNT`. */
const [folder = "", first = "0", count = "0"] = process.argv.slice(2);

const store = await openStore(folder, { create: true, now: () => new Date().toISOString() });
for (let n = Number(first); n < Number(first) + Number(count); n++) {
  const { received, reading } = makeReading({
    url: `https://courier.example/${n}`,
    text: `Report ${n} names Minister Okand. The yard is undisclosed.`,
  });
  await store.add(received, reading);
}
await store.close();
