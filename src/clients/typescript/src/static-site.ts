/**
 * Has a program that was written for a service read from a site, its copy as files. Hosts of files pass over queries, so this
 * answers them from the files: `lang`, `release`, `cursor`, `include`, and of lists `limit`, `count` and those filters which the
 * items themselves can answer. Any other query is refused, and not answered as if it were none. What has an ending, such as a
 * bundle, is passed on as it is.
 *
 *     node --import ./target/js/static-site.js target/js/five-screens.js <base URL of the site>
 */
import type { components } from "#contract";

type Schemas = components["schemas"];
type Item = { slug: string } & Record<string, unknown>;
type List = { items: Item[]; next: string | null; total: number | null };
type Summary = { slug: string; type: string; href: string };

/** The members by which a list can be filtered without asking anybody else. */
const OWN = ["kind", "access", "level", "seniority", "track"];
const INCLUDED: Record<string, [member: string, type: string]> = {
  skills: ["skills", "skill"],
  "job-roles": ["jobRoles", "job-role"],
  "learning-resources": ["learningResources", "learning-resource"],
};
const FIRST_REFERENCES = 100;
const USUAL_LIMIT = "20";
/** The path of what is in no folder of its own; no slug has a dot. */
const FILE = /\.[a-z]+$/;

const plain = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const [, site, path] = /^(.*?)(\/v1(?:\/.*)?)$/.exec(url.origin + url.pathname) ?? [];
  return site === undefined || path === undefined || request.method !== "GET"
    ? plain(request)
    : new Site(site).answer(path, url.searchParams);
};

class Refusal extends Error {
  constructor(readonly status: number, readonly detail: string) {
    super(detail);
  }
}

class Site {
  constructor(private readonly base: string) {}

  async answer(path: string, query: URLSearchParams): Promise<Response> {
    const { release, languages, defaultLanguage } = await this.file<Schemas["Service"]>("/v1");
    try {
      const { lang = defaultLanguage, release: asked = String(release), ...rest } = Object.fromEntries(query);
      if (asked !== String(release)) {
        throw new Refusal(404, `This site is a copy of release ${release}.`);
      }
      const translated = lang !== defaultLanguage && languages.includes(lang);
      const from = translated ? new Site(`${this.base}/${lang}`) : this;
      if (FILE.test(path)) {
        return await from.raw(path, rest);
      }
      return Response.json(await from.body(path, rest), { headers: { "Content-Release": String(release) } });
    } catch (refusal) {
      if (refusal instanceof Refusal) {
        return Response.json({ status: refusal.status, detail: refusal.detail }, { status: refusal.status });
      }
      throw refusal;
    }
  }

  private async body(path: string, query: Record<string, string>): Promise<unknown> {
    const { cursor, include, ...filters } = query;
    if (include !== undefined) {
      return this.including(await this.file<Summary>(path), path, include.split(","));
    }
    if (Object.keys(filters).length > 0) {
      return this.filtered(path, filters, Number(cursor ?? 0));
    }
    return this.file(cursor === undefined ? path : `${path}/-/${cursor}`);
  }

  /** Hands on a file that need not be JSON. */
  private async raw(path: string, query: Record<string, string>): Promise<Response> {
    if (Object.keys(query).length > 0) {
      throw new Refusal(400, `A site cannot answer the parameters ${Object.keys(query).join(", ")} of a file.`);
    }
    return plain(this.base + path);
  }

  private async file<T>(path: string): Promise<T> {
    const answer = await plain(this.base + path);
    if (!answer.ok) {
      throw new Refusal(answer.status, `There is no ${path} in this site.`);
    }
    return (await answer.json()) as T;
  }

  /** Reads a list page by page. */
  private async whole(path: string, most = Infinity): Promise<List> {
    let page = await this.file<List>(path);
    const items = [...page.items];
    while (page.next !== null && items.length < most) {
      page = await this.file<List>(`${path}/-/${page.next}`);
      items.push(...page.items);
    }
    return { items: items.slice(0, most), next: page.next, total: null };
  }

  private async filtered(path: string, filters: Record<string, string>, from: number): Promise<List> {
    const { limit = USUAL_LIMIT, count, ...rest } = filters;
    let { items } = await this.whole(path);
    for (const [name, value] of Object.entries(rest)) {
      const values = value.split(",");
      items = items.filter((item) => this.words(item, name).some((word) => values.includes(word)));
    }
    const end = from + Number(limit);
    return {
      items: items.slice(from, end),
      next: end < items.length ? String(end) : null,
      total: count === "exact" ? items.length : null,
    };
  }

  /** What an item says of what a filter asks for. */
  private words(item: Item, filter: string): string[] {
    if (filter === "slug" || OWN.includes(filter)) {
      return [String(item[filter])];
    }
    if (filter === "skill" && "teaches" in item) {
      return (item.teaches as Schemas["TaughtSkill"][]).map(({ skill }) => skill.slug);
    }
    throw new Refusal(400, `A site cannot answer the parameter ${filter}.`);
  }

  /** Puts documents beside one: those to which it refers, and the skills to which those refer. */
  private async including(document: Summary, path: string, asked: string[]): Promise<unknown> {
    const found = new Map<string, Summary>([[path, document]]);
    const included: Record<string, unknown> = { skills: {}, jobRoles: {}, learningResources: {}, vocabularies: {} };
    const types = asked.flatMap((word) => (INCLUDED[word] === undefined ? [] : [INCLUDED[word][1]]));
    let parents = [document];
    for (const round of [types, types.filter((type) => type === "skill")]) {
      const hrefs = new Set(parents.flatMap((parent) => this.references(parent, round)).filter((href) => !found.has(href)));
      parents = await Promise.all([...hrefs].map((href) => this.file<Summary>(href)));
      parents.forEach((parent) => found.set(parent.href, parent));
      parents = parents.filter(({ type }) => type !== "skill");
    }
    for (const [member, type] of Object.values(INCLUDED)) {
      const all = [...found.values()].filter((some) => some !== document && some.type === type);
      included[member] = Object.fromEntries(all.map((some) => [some.slug, some]));
    }
    if (asked.includes("vocabularies")) {
      const { items } = await this.file<Schemas["VocabularyList"]>("/v1/vocabularies");
      included.vocabularies = Object.fromEntries(items.map((vocabulary) => [vocabulary.name, vocabulary]));
    }
    included.references = asked.includes("references")
      ? await this.whole(`${path}/references`, FIRST_REFERENCES)
      : { items: [], next: null, total: null };
    return { ...document, included };
  }

  private references(value: unknown, types: string[]): string[] {
    if (value === null || typeof value !== "object") {
      return [];
    }
    const own = "href" in value && "type" in value && types.includes(String(value.type)) ? [String(value.href)] : [];
    return [...own, ...Object.values(value).flatMap((member) => this.references(member, types))];
  }
}
