/**
 * Writes the contract as a later version might have it, with every kind of addition that counts as compatible:
 *
 *     node contract-with-additions.js <contract> <file to write>
 */
import { writeFileSync } from "node:fs";
import { stringify } from "yaml";
import type { Operation } from "./contract.js";
import { isOpenVocabulary, isVocabulary, NEW_WORD, readContract } from "./contract.js";

const [source, target] = process.argv.slice(2);
if (source === undefined || target === undefined) {
  throw new Error("Name the contract and the file to write");
}
const contract = readContract(source);
const { paths, components, tags } = contract;
const [examplePath, item] = Object.entries(paths).find(([path, item]) => item.get !== undefined && !path.includes("{")) ?? [];
const example = item?.get;
if (example === undefined || examplePath === undefined) {
  throw new Error("The contract has no operation to take after");
}

for (const schema of Object.values(components.schemas)) {
  if (schema.properties !== undefined) {
    schema.properties = { addedLater: { $ref: "#/components/schemas/AddedLater" }, ...schema.properties };
  } else if (isOpenVocabulary(schema)) {
    schema.description += ` And \`${NEW_WORD}\`.`;
  } else if (!isVocabulary(schema)) {
    schema.enum?.unshift(NEW_WORD);
  }
}
components.schemas.AddedLater = {
  type: "object",
  description: "What nobody knows yet.",
  properties: { note: { type: ["string", "null"] } },
};

for (const operation of Object.values(paths).flatMap((item): Operation[] => Object.values(item))) {
  // The first parameter of an operation counts as a break: it gives the generated Java method another signature.
  operation.parameters?.unshift({
    name: "addedLater",
    in: "query",
    description: "New and optional.",
    schema: { type: "string" },
  });
  operation.responses["451"] = { $ref: "#/components/responses/BadRequest" };
}

tags.unshift({ name: "Added later", description: "What nobody knows yet." });
paths[`${examplePath}/added-later`] = {
  get: { ...structuredClone(example), operationId: "getAddedLater", tags: ["Added later"] },
};
writeFileSync(target, stringify(contract, { aliasDuplicateObjects: false }));
