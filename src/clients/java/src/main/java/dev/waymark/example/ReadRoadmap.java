package dev.waymark.example;

import dev.waymark.client.ApiClient;
import dev.waymark.client.ApiException;
import dev.waymark.client.api.JobRolesApi;
import dev.waymark.client.api.RoadmapsApi;
import dev.waymark.client.api.ServiceApi;
import dev.waymark.client.api.SkillsApi;
import dev.waymark.client.model.JobRoleInclude;
import dev.waymark.client.model.Placement;
import dev.waymark.client.model.Reference;
import dev.waymark.client.model.RequiredSkill;
import dev.waymark.client.model.Stage;
import java.util.List;

/**
 * Reads the roadmap, a job role and what refers to a skill with the generated client, and prints some of it. Takes the
 * base URLs of the services to read from.
 */
public final class ReadRoadmap {

    private final ApiClient client = new ApiClient();

    private ReadRoadmap(String baseUrl) {
        client.updateBaseUri(baseUrl);
    }

    /** Reads from each service that is named. */
    public static void main(String... baseUrls) throws ApiException {
        if (baseUrls.length == 0) {
            throw new IllegalArgumentException("Name the base URL of a Waymark");
        }
        for (String baseUrl : baseUrls) {
            new ReadRoadmap(baseUrl).read();
        }
    }

    private void read() throws ApiException {
        // Every later call reads from the release that is the newest now, so that no two answers contradict each other.
        var release = new ServiceApi(client).getService(ServiceApi.APIGetServiceRequest.newBuilder().build()).getRelease();
        readRoadmap(release);
        readJobRole(release);
        readReferences(release);
    }

    private void readRoadmap(int release) throws ApiException {
        var answer = new RoadmapsApi(client)
                .getRoadmapWithHttpInfo(RoadmapsApi.APIGetRoadmapRequest.newBuilder()
                        .roadmap("machine-learning")
                        .release(release)
                        .build());
        check(
                answer.getHeaders().get("Content-Release").equals(List.of(String.valueOf(release))),
                "the answer comes from the release that was asked for");
        var roadmap = answer.getData();
        check(roadmap.getStages().size() == roadmap.getCounts().getStages(), "every stage was read");
        System.out.println(roadmap.getTitle() + ", of " + roadmap.getUpdatedAt());
        for (Stage stage : roadmap.getStages()) {
            long placements = stage.getSkillGroups().stream()
                    .flatMap(group -> group.getPlacements().stream())
                    .mapToLong(ReadRoadmap::count)
                    .sum();
            // Seniorities are an open vocabulary: strings, so that a new word is no surprise.
            System.out.printf(
                    "%d. %s: %s, %d skills%n",
                    stage.getPosition(), stage.getTitle(), stage.getSeniorities(), placements);
        }
    }

    private void readJobRole(int release) throws ApiException {
        var role = new JobRolesApi(client)
                .getJobRole(JobRolesApi.APIGetJobRoleRequest.newBuilder()
                        .slug("data-analyst")
                        .include(List.of(JobRoleInclude.SKILLS))
                        .release(release)
                        .build());
        System.out.println(role.getTitle() + " (" + role.getSeniority() + ")");
        for (RequiredSkill required : role.getSkills()) {
            var skill = role.getIncluded().getSkills().get(required.getSkill().getSlug());
            check(skill != null, required.getSkill().getSlug() + " is included");
            System.out.println("- " + skill.getTitle() + " (" + skill.getKind() + ")");
        }
    }

    /** References have members that are null where they do not apply. */
    private void readReferences(int release) throws ApiException {
        var references = new SkillsApi(client)
                .listSkillReferences(SkillsApi.APIListSkillReferencesRequest.newBuilder()
                        .slug("pytorch")
                        .release(release)
                        .limit(100)
                        .build());
        check(!references.getItems().isEmpty(), "something refers to the skill");
        for (Reference reference : references.getItems()) {
            var stage = reference.getStage();
            System.out.printf(
                    "%s %s%s%n",
                    reference.getFrom().getTitle(),
                    reference.getRelation(),
                    stage == null ? "" : " in " + stage.getTitle());
        }
    }

    private static long count(Placement placement) {
        return 1 + placement.getChildren().stream().mapToLong(ReadRoadmap::count).sum();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("Not so: " + what);
        }
    }
}
