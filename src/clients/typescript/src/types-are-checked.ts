/** Fails to compile if the generated types should ever allow anything: then the check would prove nothing. */
import type { Schemas, Waymark } from "./waymark.js";

export function mistakes({ client }: Waymark, stage: Schemas["Stage"], reference: Schemas["Reference"]): unknown[] {
  return [
    // @ts-expect-error there is no such path
    client.GET("/v1/skill"),
    // @ts-expect-error the slug is missing
    client.GET("/v1/skills/{slug}"),
    // @ts-expect-error there is no such parameter
    client.GET("/v1/skills", { params: { query: { colour: "red" } } }),
    // @ts-expect-error the words of a filter are known
    client.GET("/v1/skills", { params: { query: { kind: ["no-such-kind"] } } }),
    // @ts-expect-error there is no such member
    stage.colour,
    // @ts-expect-error a closed vocabulary knows its words
    stage.level === "no-such-level",
    // @ts-expect-error it can be null
    reference.stage.title,
  ];
}

/** The type tells documents apart. */
export function sort(document: Schemas["Skill"] | Schemas["JobRole"]): string {
  return document.type === "skill" ? document.kind : document.track;
}
