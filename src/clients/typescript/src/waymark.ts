import createClient from "openapi-fetch";
import type { components, paths } from "#contract";

export type Schemas = components["schemas"];

/** What every answer of openapi-fetch has: data if the status was 2xx, otherwise the problem that was sent. */
interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * Waymark as one visit sees it: every call reads from the release that was the newest when the visit began, so that two
 * screens never contradict each other.
 */
export class Waymark {
  private constructor(
    readonly client: ReturnType<typeof createClient<paths>>,
    /** To be sent with every call. */
    readonly pin: { release: number; lang: string },
    private readonly labels: ReadonlyMap<string, string>,
  ) {}

  static async connect(baseUrl: string): Promise<Waymark> {
    const client = createClient<paths>({
      baseUrl,
      // Commas make shorter URLs than repetition; the service reads both.
      querySerializer: { array: { style: "form", explode: false } },
    });
    const service = ok(await client.GET("/v1"));
    const lang = service.defaultLanguage;
    const vocabularies = ok(await client.GET("/v1/vocabularies", { params: { query: { lang } } }));
    const labels = vocabularies.items.flatMap(({ name, values }) =>
      values.map(({ value, label }) => [`${name}/${value}`, label] as const),
    );
    return new Waymark(client, { release: service.release, lang }, new Map(labels));
  }

  /** The data of an answer, if it comes from our release. */
  read<T>(answer: Answer<T>): T {
    const data = ok(answer);
    const release = answer.response.headers.get("Content-Release");
    if (release !== String(this.pin.release)) {
      throw new Error(`${answer.response.url} answered from release ${release}, not ${this.pin.release}`);
    }
    return data;
  }

  /** The label of a word. Vocabularies grow: a word that came after us is shown as it is. */
  label(vocabulary: string, word: string): string {
    return this.labels.get(`${vocabulary}/${word}`) ?? word;
  }
}

function ok<T>({ data, error, response }: Answer<T>): T {
  if (data === undefined) {
    throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`);
  }
  return data;
}
