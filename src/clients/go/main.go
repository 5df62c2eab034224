// Command example reads from each Waymark whose base URL is named, with the client that OpenAPI Generator makes for Go:
//
//	example <base URL>...
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"dev.waymark/example/waymark"
)

func main() {
	for _, server := range os.Args[1:] {
		read(server)
	}
}

func read(server string) {
	configuration := waymark.NewConfiguration()
	configuration.Servers = waymark.ServerConfigurations{{URL: server}}
	client := waymark.NewAPIClient(configuration)
	ctx := context.Background()

	service, _, err := client.ServiceAPI.GetService(ctx).Execute()
	check(err)
	release := service.GetRelease()

	roadmap, answer, err := client.RoadmapsAPI.GetRoadmap(ctx, "machine-learning").Release(release).Execute()
	check(err)
	holds(answer.Header.Get("Content-Release") == fmt.Sprint(release), "the answer comes from that release")
	holds(len(roadmap.Stages) == int(roadmap.Counts.Stages), "every stage was read")
	fmt.Println(roadmap.Title, "of", roadmap.UpdatedAt)

	// Words that parameters take are types of their own; those in documents are strings that may grow.
	tools, _, err := client.SkillsAPI.ListSkills(ctx).
		Kind([]waymark.KnownSkillKind{waymark.KNOWNSKILLKIND_TOOL}).
		UpdatedSince(time.Date(2026, 1, 1, 1, 0, 0, 0, time.FixedZone("", 3600))).
		Count(waymark.COUNT_EXACT).
		Release(release).
		Execute()
	check(err)
	holds(tools.Total.Get() != nil && *tools.Total.Get() > 0, "tools were counted")
	for _, tool := range tools.Items {
		fmt.Println(tool.Title+":", tool.Kind)
	}
	later, _, err := client.SkillsAPI.ListSkills(ctx).UpdatedSince(time.Now().Add(time.Hour)).Release(release).Execute()
	check(err)
	holds(len(later.Items) == 0 && later.Next.Get() == nil, "nothing was published after now")

	references, _, err := client.SkillsAPI.ListSkillReferences(ctx, "pytorch").Release(release).Limit(100).Execute()
	check(err)
	placed, unplaced := 0, 0
	for _, reference := range references.Items {
		// What does not apply is null.
		if stage := reference.Stage.Get(); stage != nil {
			placed++
			fmt.Println(reference.From.Title, reference.Relation, "in", stage.Title)
		} else {
			unplaced++
		}
	}
	holds(placed > 0 && unplaced > 0, "some references stand in stages")
}

func holds(that bool, what string) {
	if !that {
		log.Fatal("Not so: ", what)
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
