/**
 * Stands before a real server and answers as a later version might: every object has one member more, and every word of
 * an open vocabulary is a new one. Prints its own base URL.
 *
 *     node answers-with-additions.js <contract> <base URL of the real server>
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isOpenVocabulary, NEW_WORD, readContract, resolve, type Schema } from "./contract.js";

const [file, upstream] = process.argv.slice(2);
if (file === undefined || upstream === undefined) {
  throw new Error("Name the contract and the base URL of the real server");
}
const contract = readContract(file);

const server = createServer(async ({ url = "/" }, response) => {
  try {
    const answer = await fetch(new URL(url, upstream), { redirect: "manual" });
    const body = withAdditions(await answer.json(), schemaOf(new URL(url, upstream).pathname, answer));
    response.writeHead(answer.status, {
      "Content-Type": answer.headers.get("Content-Type") ?? "application/json",
      "Content-Release": answer.headers.get("Content-Release") ?? "",
      "Header-Added-Later": "new",
    });
    response.end(JSON.stringify(body));
  } catch (failure) {
    response.writeHead(502).end(String(failure));
  }
});
server.listen(0, "localhost", () => console.log(`http://localhost:${(server.address() as AddressInfo).port}`));

/** The schema of a 200 of the path that fits most literally, or of a problem. */
function schemaOf(path: string, answer: Response): Schema {
  if (answer.status !== 200) {
    return contract.components.schemas.Problem ?? {};
  }
  const candidates = Object.keys(contract.paths)
    .filter((template) => new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`).test(path))
    .sort((one, other) => one.split("{").length - other.split("{").length);
  const schema = contract.paths[candidates[0] ?? ""]?.get?.responses["200"]?.content?.["application/json"]?.schema;
  if (schema === undefined) {
    throw new Error(`The contract does not know ${path}`);
  }
  return schema;
}

function withAdditions(value: unknown, reference: Schema): unknown {
  const schema = resolve(contract, reference);
  if (typeof value === "string") {
    return isOpenVocabulary(schema) ? NEW_WORD : value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => withAdditions(item, schema.items ?? {}));
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  const members = Object.entries(value).map(([name, member]) => [
    name,
    withAdditions(member, schema.properties?.[name] ?? schema.additionalProperties ?? {}),
  ]);
  // A map has no members of its own to which one could be added.
  const added = schema.properties === undefined ? {} : { addedLater: { note: null } };
  return { ...added, ...(Object.fromEntries(members) as object) };
}
