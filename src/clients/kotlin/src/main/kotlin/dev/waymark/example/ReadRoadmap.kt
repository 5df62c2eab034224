package dev.waymark.example

import dev.waymark.client.apis.RoadmapsApi
import dev.waymark.client.apis.ServiceApi
import dev.waymark.client.apis.SkillsApi
import dev.waymark.client.models.Count
import dev.waymark.client.models.KnownSkillKind
import java.time.OffsetDateTime
import java.time.ZoneOffset

/** Reads from each Waymark whose base URL is named, with the client that OpenAPI Generator makes for Kotlin. */
fun main(servers: Array<String>) = servers.forEach(::read)

private fun read(server: String) {
    val release = ServiceApi(server).getService().release

    val roadmap = RoadmapsApi(server).getRoadmap("machine-learning", release = release)
    holds(roadmap.stages.size == roadmap.counts.stages, "every stage was read")
    println("${roadmap.title} of ${roadmap.updatedAt}")

    val skills = SkillsApi(server)
    // Words that parameters take are enumerations; those in documents are strings that may grow.
    val tools = skills.listSkills(
        kind = listOf(KnownSkillKind.tool),
        updatedSince = OffsetDateTime.of(2026, 1, 1, 1, 0, 0, 0, ZoneOffset.ofHours(1)),
        count = Count.exact,
        release = release,
    )
    holds(tools.total!! > 0, "tools were counted")
    tools.items.forEach { println("${it.title}: ${it.kind}") }
    val later = skills.listSkills(updatedSince = OffsetDateTime.now().plusHours(1), release = release)
    holds(later.items.isEmpty() && later.next == null, "nothing was published after now")

    // What does not apply is null.
    val (placed, unplaced) = skills.listSkillReferences("pytorch", release = release, limit = 100).items
        .partition { it.stage != null }
    holds(placed.isNotEmpty() && unplaced.isNotEmpty(), "some references stand in stages")
    placed.forEach { println("${it.from.title} ${it.relation} in ${it.stage?.title}") }
}

private fun holds(that: Boolean, what: String) = check(that) { "Not so: $what" }
