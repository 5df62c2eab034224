import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import type createClient from "openapi-fetch";
import type { paths } from "#contract";
import type { Schemas } from "./waymark.js";

type Client = ReturnType<typeof createClient<paths>>;

/** What a copy holds, each with a type and a slug. */
interface Documents {
  roadmap: Schemas["Roadmap"];
  skill: Schemas["Skill"];
  "job-role": Schemas["JobRole"];
  "learning-resource": Schemas["LearningResource"];
}

type Kept = Documents[keyof Documents];

/** The first line of a bundle. */
interface Head {
  type: "bundle";
  release: number;
  language: string;
  counts: { skills: number; jobRoles: number; learningResources: number; roadmaps: number };
  token: string;
  vocabularies: Schemas["Vocabulary"][];
}

interface Saved {
  release: number;
  token: string;
  vocabularies: Schemas["Vocabulary"][];
  documents: Kept[];
}

/** How long the first request for a large bundle may take. */
const PATIENCE_MILLIS = 15 * 60 * 1000;

/** An answer that brings nothing: of 410, the copy has to be thrown away. */
export class Refusal extends Error {
  constructor(
    url: string,
    readonly status: number,
    /** The word for the reason, such as `foreign-token`; undefined if a proxy answered. */
    readonly code: string | undefined,
    detail: string,
  ) {
    super(`${url}: ${status} ${detail}`);
  }
}

/** A copy of the content: read without a network, brought up to date when there is one. */
export class OfflineCopy {
  private readonly documents = new Map<string, Kept>();
  private vocabularies: Schemas["Vocabulary"][] = [];
  private token: string | undefined;

  /** The release that the copy shows. */
  release = 0;

  /** Fills it with everything, from one file. */
  static async install(baseUrl: string, release: number, lang: string): Promise<OfflineCopy> {
    const url = `${baseUrl}/v1/releases/${release}/bundle.ndjson?lang=${encodeURIComponent(lang)}`;
    const lines = (await whole(url)).trimEnd().split("\n");
    const head = JSON.parse(lines[0] ?? "null") as Head;
    const { skills, jobRoles, learningResources, roadmaps } = head.counts;
    if (lines.length - 1 !== skills + jobRoles + learningResources + roadmaps) {
      throw new Error(`${url} is cut off`);
    }
    const documents = lines.slice(1).map((line) => JSON.parse(line) as Kept);
    return OfflineCopy.of({ release: head.release, token: head.token, vocabularies: head.vocabularies, documents });
  }

  /** Reads what {@link save} has written. */
  static async open(file: string): Promise<OfflineCopy> {
    return OfflineCopy.of(JSON.parse(await readFile(file, "utf8")) as Saved);
  }

  private static of({ release, token, vocabularies, documents }: Saved): OfflineCopy {
    const copy = new OfflineCopy();
    copy.release = release;
    copy.token = token;
    copy.vocabularies = vocabularies;
    documents.forEach((document) => copy.put(document));
    return copy;
  }

  /**
   * Brings it up to date; an empty copy gets everything. Returns the names of what was to be taken out, and why.
   *
   * Nothing changes before the last page is there. A {@link Refusal} with the status 410 says that another database made the copy,
   * which has to be thrown away.
   */
  async sync(client: Client, limit = 200): Promise<Schemas["Removal"][]> {
    const pages: Schemas["SyncPage"][] = [];
    const since = this.token === undefined ? {} : { since: this.token };
    let page: Schemas["SyncPage"] | undefined;
    do {
      const cursor = page === undefined || page.next === null ? {} : { cursor: page.next };
      const { data, error, response } = await client.GET("/v1/sync", { params: { query: { ...since, ...cursor, limit } } });
      if (data === undefined) {
        throw new Refusal(response.url, response.status, codeOf(error), JSON.stringify(error));
      }
      page = data;
      pages.push(page);
    } while (page.next !== null);
    // All pages together: a sync that was cut off begins again where it began.
    for (const { removed, skills, jobRoles, learningResources, roadmaps } of pages) {
      removed.forEach(({ type, slug }) => this.documents.delete(`${type}/${slug}`));
      [skills, jobRoles, learningResources, roadmaps].flat().forEach((document) => this.put(document));
    }
    this.vocabularies = page.vocabularies.length > 0 ? page.vocabularies : this.vocabularies;
    this.token = page.token ?? this.token;
    this.release = page.release;
    return pages.flatMap(({ removed }) => removed);
  }

  /** Writes it into a file, as a whole or not at all. */
  async save(file: string): Promise<void> {
    if (this.token === undefined) {
      throw new Error("There is nothing to save before the first sync");
    }
    const saved: Saved = {
      release: this.release,
      token: this.token,
      vocabularies: this.vocabularies,
      documents: [...this.documents.values()],
    };
    const written = `${file}.${randomUUID()}.new`;
    try {
      const handle = await open(written, "wx");
      try {
        await handle.writeFile(JSON.stringify(saved));
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(written, file);
    } catch (error) {
      await rm(written, { force: true });
      throw error;
    }
  }

  get<T extends keyof Documents>(type: T, slug: string): Documents[T] | undefined {
    return this.documents.get(`${type}/${slug}`) as Documents[T] | undefined;
  }

  /** All documents of a type by title. */
  all<T extends keyof Documents>(type: T): Documents[T][] {
    const documents = [...this.documents.values()].filter((document) => document.type === type);
    return (documents as Documents[T][]).sort((one, other) => one.title.localeCompare(other.title));
  }

  /** The label of a word; one that the copy does not know is shown as it is. */
  label(vocabulary: string, word: string): string {
    const values = this.vocabularies.find(({ name }) => name === vocabulary)?.values;
    return values?.find(({ value }) => value === word)?.label ?? word;
  }

  private put(document: Kept): void {
    this.documents.set(`${document.type}/${document.slug}`, document);
  }
}

/** The body of an answer; of a large bundle, who asks first is told to come again. */
async function whole(url: string): Promise<string> {
  const deadline = Date.now() + PATIENCE_MILLIS;
  for (;;) {
    const response = await fetch(url);
    if (response.ok) {
      return response.text();
    }
    const seconds = Number(response.headers.get("Retry-After")) || 5;
    const text = await response.text();
    if (response.status !== 503 || Date.now() + seconds * 1000 > deadline) {
      throw new Refusal(url, response.status, codeOf(text), text);
    }
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/** The code of a problem, as it was read or as it was sent. */
function codeOf(problem: unknown): string | undefined {
  try {
    const read: unknown = typeof problem === "string" ? JSON.parse(problem) : problem;
    return (read as { code?: string } | null)?.code;
  } catch {
    return undefined;
  }
}
