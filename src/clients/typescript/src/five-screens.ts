/**
 * Builds the five screens of a career guide, each from one call or two, and prints them as text.
 *
 *     node target/js/five-screens.js http://localhost:8080
 */
import assert from "node:assert/strict";
import { type Schemas, Waymark } from "./waymark.js";

const baseUrl = process.argv[2];
if (baseUrl === undefined) {
  throw new Error("Say where Waymark runs: node five-screens.js <base URL>");
}
const waymark = await Waymark.connect(baseUrl);
const { client, pin } = waymark;

const roadmap = await overview("machine-learning");
const firstStage = roadmap.stages[0];
assert.ok(firstStage, "a roadmap has stages");
await stage(roadmap.slug, firstStage.slug);
await skill("python");
const found = await search("python");
await detail(found);

/** The whole roadmap is one document. */
async function overview(slug: string): Promise<Schemas["Roadmap"]> {
  const roadmap = waymark.read(
    await client.GET("/v1/roadmaps/{roadmap}", { params: { path: { roadmap: slug }, query: pin } }),
  );
  assert.equal(roadmap.type, "roadmap");
  assert.equal(roadmap.stages.length, roadmap.counts.stages);
  assert.equal(roadmap.tips.length, roadmap.counts.tips);
  title(`Overview: ${roadmap.title}`);
  print(roadmap.summary);
  for (const { position, title, level, seniorities, counts } of roadmap.stages) {
    const posts = seniorities.map((word) => waymark.label("seniority", word)).join(", ");
    print(`${position}. ${title} [${waymark.label("level", level)}; ${posts}]: ${counts.skills} skills`);
  }
  print(`Based on "${roadmap.source.title}" (${roadmap.source.publishedOn ?? "undated"}); ${roadmap.license.attribution}`);
  return roadmap;
}

/** A stage with its groups of skills, as deep as they are nested. */
async function stage(roadmap: string, slug: string): Promise<void> {
  const stage = waymark.read(
    await client.GET("/v1/roadmaps/{roadmap}/stages/{stage}", {
      params: { path: { roadmap, stage: slug }, query: pin },
    }),
  );
  assert.ok(stage.skillGroups.length > 0, "a stage has groups of skills");
  assert.equal(stage.roadmap.slug, roadmap);
  title(`Stage: ${stage.title}`);
  print(stage.goal);
  for (const group of stage.skillGroups) {
    print(`${group.title} [${waymark.label("requirement", group.requirement)}]`);
    placements(group.placements, group.choices, "  - ");
  }
  for (const { category, learningResource } of stage.learningResources) {
    print(`${waymark.label("category", category)}: ${learningResource.title}, ${learningResource.byline ?? "by many"}`);
  }
}

function placements(placed: Schemas["Placement"][], choices: Schemas["Choice"][], indent: string): void {
  for (const { skill, requirement, choice, emphasis, children } of placed) {
    const among = choices.find(({ slug }) => slug === choice);
    const how = among ? `${among.title}, at least ${among.atLeast}` : waymark.label("requirement", requirement);
    print(`${indent}${skill.title} [${how}]${emphasis === null ? "" : `, ${emphasis}`}`);
    placements(children, choices, `  ${indent}`);
  }
}

/** A skill, with who teaches and who requires it in the same answer. */
async function skill(slug: string): Promise<void> {
  const skill = waymark.read(
    await client.GET("/v1/skills/{slug}", { params: { path: { slug }, query: { ...pin, include: ["references"] } } }),
  );
  const references = skill.included?.references.items ?? [];
  // A type is one of six for ever, while more relations may be added.
  const resources = references.filter(({ from }) => from.type === "learning-resource");
  const roles = references.filter(({ from }) => from.type === "job-role");
  assert.ok(resources.length > 0, "something teaches the skill");
  assert.ok(roles.length > 0, "some role requires the skill");
  title(`Skill: ${skill.title} [${waymark.label("skill-kind", skill.kind)}]`);
  print(skill.summary);
  print(`See also: ${skill.related.map(({ skill }) => skill.title).join(", ")}`);
  for (const { from, relation, depth } of resources) {
    assert.ok(from.kind !== null && from.access !== null, "a learning resource has a kind and an access");
    const card = `${from.title}, ${from.byline ?? "unknown"} [${waymark.label("access", from.access)}]`;
    print(`${waymark.label("relation", relation)}: ${card}${depth === null ? "" : `, ${waymark.label("depth", depth)}`}`);
  }
  for (const { from, importance, proficiency } of roles) {
    assert.ok(importance !== null && proficiency !== null, "a requirement is weighed");
    print(`Use it: ${from.title} (importance ${importance}, ${waymark.label("proficiency", String(proficiency))})`);
  }
}

/** A filtered list. Its pages are small here, to show how one leads to the next. */
async function search(skill: string): Promise<string> {
  const query = { ...pin, skill: [skill], count: "exact" as const, limit: 1 };
  const items: Schemas["LearningResourceSummary"][] = [];
  let page = waymark.read(await client.GET("/v1/learning-resources", { params: { query } }));
  items.push(...page.items);
  while (page.next !== null) {
    const next = { ...query, cursor: page.next };
    page = waymark.read(await client.GET("/v1/learning-resources", { params: { query: next } }));
    items.push(...page.items);
  }
  assert.equal(items.length, page.total);
  title(`Search: ${items.length} learning resources teach ${skill}`);
  for (const { title, kind, access, teaches } of items) {
    assert.ok(teaches.some((taught) => taught.skill.slug === skill), `${title} teaches ${skill}`);
    print(`${title} [${waymark.label("learning-resource-kind", kind)}; ${waymark.label("access", access)}]`);
  }
  const found = items[0];
  assert.ok(found, "something was found");
  return found.slug;
}

/** A learning resource with the documents of its skills in the same answer. */
async function detail(slug: string): Promise<void> {
  const resource = waymark.read(
    await client.GET("/v1/learning-resources/{slug}", {
      params: { path: { slug }, query: { ...pin, include: ["skills"] } },
    }),
  );
  title(`Detail: ${resource.title}`);
  print(`${resource.byline ?? "by many"}, ${resource.url ?? "no address known"}`);
  print(`${resource.level === null ? "any level" : waymark.label("level", resource.level)}, ${hours(resource.effort)}`);
  print(resource.summary);
  for (const { skill, depth } of resource.teaches) {
    const whole = resource.included?.skills[skill.slug];
    assert.ok(whole, `${skill.slug} is included`);
    print(`${skill.title} [${depth === null ? "some" : waymark.label("depth", depth)}]: ${whole.summary}`);
  }
}

function hours({ minHours, maxHours }: Schemas["Effort"]): string {
  return minHours === null && maxHours === null ? "effort unknown" : `${minHours ?? 0} to ${maxHours ?? "many"} hours`;
}

function title(text: string): void {
  print(`\n${text}\n${"=".repeat(text.length)}`);
}

/** What is not known is left out. */
function print(text: string | null): void {
  if (text !== null) {
    console.log(text);
  }
}
