import { readFile, rename, writeFile } from "node:fs/promises";
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
   * Brings it up to date; an empty copy gets everything. Returns the names of what was taken out, and why.
   *
   * A copy that a service with another database made (410) has to be thrown away.
   */
  async sync(client: Client, limit = 200): Promise<Schemas["Removal"][]> {
    const removed: Schemas["Removal"][] = [];
    const since = this.token === undefined ? {} : { since: this.token };
    let page: Schemas["SyncPage"] | undefined;
    do {
      const cursor = page === undefined || page.next === null ? {} : { cursor: page.next };
      const { data, error, response } = await client.GET("/v1/sync", { params: { query: { ...since, ...cursor, limit } } });
      if (data === undefined) {
        throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`);
      }
      page = data;
      page.removed.forEach(({ type, slug }) => this.documents.delete(`${type}/${slug}`));
      removed.push(...page.removed);
      [page.skills, page.jobRoles, page.learningResources, page.roadmaps].flat().forEach((document) => this.put(document));
    } while (page.next !== null);
    // With the last page alone: a sync that was cut off begins again where it began.
    this.vocabularies = page.vocabularies.length > 0 ? page.vocabularies : this.vocabularies;
    this.token = page.token ?? this.token;
    this.release = page.release;
    return removed;
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
    await writeFile(`${file}.new`, JSON.stringify(saved));
    await rename(`${file}.new`, file);
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
  for (let tries = 0; ; tries++) {
    const response = await fetch(url);
    if (response.ok) {
      return response.text();
    }
    if (response.status !== 503 || tries === 20) {
      throw new Error(`${url}: ${response.status} ${await response.text()}`);
    }
    const seconds = Number(response.headers.get("Retry-After") ?? "5");
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}
