/** The contract, and what its schemas say about growth. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A schema, or a reference to one; as much of it as is needed here. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
}

export interface Parameter {
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  schema: Schema;
}

export interface Operation {
  operationId: string;
  tags: string[];
  parameters?: Parameter[];
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: Schema }> }>;
}

export interface Contract {
  tags: { name: string; description: string }[];
  paths: Record<string, { get?: Operation; post?: Operation; delete?: Operation }>;
  components: { schemas: Record<string, Schema>; responses: Record<string, unknown> };
}

/** The word that stands for all words that nobody knows yet. */
export const NEW_WORD = "added-later";

export function readContract(file: string): Contract {
  return parse(readFileSync(file, "utf8")) as Contract;
}

/** The schema itself, or what it refers to. */
export function resolve(contract: Contract, schema: Schema): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return name === undefined ? schema : (contract.components.schemas[name] ?? {});
}

/** What documents say in a word; words that only parameters take are not among it. */
export function isVocabulary(schema: Schema): boolean {
  return schema.description?.startsWith("A word of the vocabulary ") === true;
}

/** An open vocabulary is a plain string; only its description names the words. */
export function isOpenVocabulary(schema: Schema): boolean {
  return schema.enum === undefined && isVocabulary(schema);
}
