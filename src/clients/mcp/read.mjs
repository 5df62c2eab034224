/** Reads from the Waymark whose base URL is named, with the official client of the Model Context Protocol: as older and newer ones do. */
import assert from "node:assert/strict";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";

const LONGEST = 25 * 1024;
const server = process.argv[2];

async function connected(versionNegotiation) {
  const client = new Client({ name: "waymark-check", version: "1" }, { versionNegotiation });
  await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", server)));
  return client;
}

async function call(client, name, args) {
  const answer = await client.callTool({ name, arguments: args });
  assert.ok(!answer.isError, `${name}: ${answer.content[0].text}`);
  assert.ok(Buffer.byteLength(answer.content[0].text) <= LONGEST, `${name} answers too much`);
  return JSON.parse(answer.content[0].text);
}

async function read(negotiation) {
  const client = await connected(negotiation);
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map((tool) => tool.name).sort(), ["changes", "document", "match", "references", "roadmap", "search"]);
  assert.ok(tools.every((tool) => tool.annotations.readOnlyHint));

  const { items: roadmaps } = await call(client, "roadmap", {});
  const outline = await call(client, "roadmap", { roadmap: roadmaps[0].href.split("/").pop() });
  const stage = outline.roadmap.stages[0].href.split("/").pop();
  await call(client, "roadmap", { roadmap: roadmaps[0].href.split("/").pop(), stage });
  const { items } = await call(client, "search", { q: "neural networks", type: ["skill"], limit: 3 });
  const { document } = await call(client, "document", { href: items[0].href, lang: "es" });
  const references = await call(client, "references", { href: items[0].href });
  assert.ok(references.items.every((reference) => reference.from.href));
  await call(client, "match", { names: ["sklearn", "Kaggle"] });
  await call(client, "changes", { since: 0, limit: 2 });

  const refusal = await client.callTool({ name: "document", arguments: { href: "/v1/skills/nothing-is-called-so" } });
  assert.ok(refusal.isError);
  console.log(`${client.getServerVersion().name}, ${client.getNegotiatedProtocolVersion?.() ?? "any revision"}: ${document.title}`);
  await client.close();
}

await read({ mode: "legacy" });
await read({ mode: { pin: "2026-07-28" } });
