/**
 * Installs a copy of the content, brings it up to date, and shows a roadmap without asking the service again.
 *
 *     node target/js/offline-screens.js http://localhost:8080 [<file for the copy>]
 */
import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OfflineCopy } from "./offline.js";
import { Waymark } from "./waymark.js";

const baseUrl = process.argv[2];
if (baseUrl === undefined) {
  throw new Error("Say where Waymark runs: node offline-screens.js <base URL> [<file>]");
}
const file = process.argv[3] ?? join(await mkdtemp(join(tmpdir(), "waymark-")), "copy.json");
const { client, pin } = await Waymark.connect(baseUrl);

const installed = await OfflineCopy.install(baseUrl, pin.release, pin.lang);
await installed.sync(client);
await installed.save(file);

// Page by page it is the same.
const synced = new OfflineCopy();
assert.deepEqual(await synced.sync(client, 50), []);
assert.equal(synced.release, installed.release);
for (const type of ["roadmap", "skill", "job-role", "learning-resource"] as const) {
  assert.deepEqual(synced.all(type), installed.all(type));
}

// From here on nobody asks the service.
const copy = await OfflineCopy.open(file);
for (const roadmap of copy.all("roadmap")) {
  console.log(`\n${roadmap.title} (release ${copy.release}, offline)`);
  for (const stage of roadmap.stages) {
    console.log(`${stage.position}. ${stage.title} [${copy.label("level", stage.level)}]`);
    for (const { skill } of stage.skillGroups.flatMap(({ placements }) => placements)) {
      const document = copy.get("skill", skill.slug);
      assert.ok(document, `${skill.slug} is in the copy`);
      console.log(`  - ${document.title}: ${document.summary?.split(". ")[0] ?? "no summary"}`);
    }
  }
}
console.log(`\nKept in ${file}`);
