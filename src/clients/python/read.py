"""Reads from each Waymark whose base URL is named, with the client that OpenAPI Generator makes for Python."""

import sys
from datetime import datetime, timedelta, timezone

import waymark
from waymark.models.count import Count
from waymark.models.known_skill_kind import KnownSkillKind


def holds(that: bool, what: str) -> None:
    if not that:
        sys.exit(f"Not so: {what}")


def read(server: str) -> None:
    with waymark.ApiClient(waymark.Configuration(host=server)) as client:
        release = waymark.ServiceApi(client).get_service().release

        answer = waymark.RoadmapsApi(client).get_roadmap_with_http_info("machine-learning", release=release)
        roadmap = answer.data
        holds(answer.headers["Content-Release"] == str(release), "the answer comes from that release")
        holds(len(roadmap.stages) == roadmap.counts.stages, "every stage was read")
        print(roadmap.title, "of", roadmap.updated_at)

        skills = waymark.SkillsApi(client)
        # Words that parameters take are enumerations; those in documents are strings that may grow.
        tools = skills.list_skills(
            kind=[KnownSkillKind.TOOL],
            updated_since=datetime(2026, 1, 1, 1, tzinfo=timezone(timedelta(hours=1))),
            count=Count.EXACT,
            release=release,
        )
        holds(tools.total is not None and tools.total > 0, "tools were counted")
        for tool in tools.items:
            print(f"{tool.title}: {tool.kind}")
        later = skills.list_skills(updated_since=datetime.now(timezone.utc) + timedelta(hours=1), release=release)
        holds(later.items == [] and later.next is None, "nothing was published after now")

        references = skills.list_skill_references("pytorch", release=release, limit=100).items
        placed = [reference for reference in references if reference.stage is not None]  # what does not apply is null
        holds(0 < len(placed) < len(references), "some references stand in stages")
        for reference in placed:
            print(reference.var_from.title, reference.relation, "in", reference.stage.title)


for server in sys.argv[1:]:
    read(server)
