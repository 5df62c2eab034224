package dev.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentRulesTest {
    private final DocumentJson json = new DocumentJson(
            jakarta.validation.Validation.buildDefaultValidatorFactory().getValidator());
    private final List<AuthoredDocument> documents = new ArrayList<>();

    @Test
    void who_is_promoted_meets_what_the_former_role_required() {
        skill("sql", "");
        skill("python", "");
        role("junior", "engineering", require("sql", 3), step("senior", "promotion"));
        role("senior", "engineering", require("python", 3), "");
        found("ladder job-role junior /leadsTo/0/jobRole requires 'sql', which 'senior' does not ask for at that"
                + " proficiency");
    }

    @Test
    void a_lower_proficiency_after_a_promotion_is_a_loss_too() {
        skill("sql", "");
        role("junior", "engineering", require("sql", 4), step("senior", "promotion"));
        role("senior", "engineering", require("sql", 3), "");
        found("ladder job-role junior /leadsTo/0/jobRole requires 'sql', which 'senior' does not ask for at that"
                + " proficiency");
    }

    @Test
    void what_follows_by_prerequisites_need_not_be_said() {
        skill("sql", "");
        skill("tables", prerequisite("sql"));
        skill("reports", prerequisite("tables"));
        role("junior", "engineering", require("sql", 3), step("senior", "promotion"));
        role("senior", "engineering", require("reports", 4), "");
        found();
    }

    @Test
    void a_move_to_another_track_or_to_the_side_may_lose_something() {
        skill("sql", "");
        skill("python", "");
        role("junior", "engineering", require("sql", 3), step("boss", "promotion"));
        role("boss", "management", require("python", 3), step("side", "lateral"));
        role("side", "management", require("sql", 3), "");
        found();
    }

    @Test
    void a_job_role_requires_only_what_something_teaches() {
        skill("sql", "");
        document(EntryType.JOB_ROLE, role("junior") + require("sql", 3) + "}");
        found("untaught-skill job-role junior /skills/0/skill no learning resource teaches 'sql'");
    }

    @Test
    void a_job_role_requires_nothing_that_only_a_later_stage_places() {
        skill("sql", "");
        skill("python", "");
        role("junior", "engineering", require("sql", 3), "");
        document(EntryType.ROADMAP, """
                {"slug":"road","title":"Road","summary":"A way.","stages":[%s,%s]}""".formatted(
                        stage("first", "python", "\"jobRoles\":[{\"jobRole\":\"junior\",\"assertion\":\"editorial\"}]"),
                        stage("second", "sql", "\"jobRoles\":[]")));
        found(
                "premature-skill job-role junior /skills/0/skill is in reach from stage 'first' of 'road' on, but 'sql' is"
                        + " first placed in 'second'");
    }

    @Test
    void a_whole_has_several_parts_or_none() {
        skill("databases", "");
        skill("sql", broader("databases", "partitive"));
        skill("duckdb", broader("databases", "instantial"));
        found("single-part skill databases  'sql' is its only part; name others, or say that it is a kind or an"
                + " instance");
        skill("indexes", broader("databases", "partitive"));
        found();
    }

    @Test
    void a_pair_of_related_skills_is_written_once() {
        skill("sql", ",\"related\":[{\"skill\":\"python\",\"assertion\":\"editorial\"}]");
        skill("python", ",\"related\":[{\"skill\":\"sql\",\"assertion\":\"editorial\"}]");
        found(
                "repeated-relation skill python /related/0/skill 'sql' relates to 'python' already; a pair is written once");
    }

    @Test
    void conferences_teach_nothing_in_depth() {
        skill("sql", "");
        document(EntryType.LEARNING_RESOURCE, """
                {"slug":"days","title":"Days","summary":"A meeting.","kind":"conference","access":"paid","teaches":[
                {"skill":"sql","depth":"deep","assertion":"editorial"}]}""");
        found("shallow-kind learning-resource days /teaches/0/depth a conference teaches nothing in depth");
    }

    @Test
    void texts_and_slugs_are_spelled_the_american_way_but_not_the_titles_of_others() {
        document(EntryType.SKILL, """
                {"slug":"modelling","title":"Modelling","otherNames":["Data modelling"],"summary":"Well organised.",
                "kind":"tool","outcomes":[{"proficiency":2,"text":"Practise it."}]}""");
        document(EntryType.LEARNING_RESOURCE, """
                {"slug":"on-modelling","title":"On Modelling","summary":"A book.","kind":"book","access":"paid"}""");
        found(
                "spelling skill modelling /slug 'modelling' is spelled 'modeling' in American English",
                "spelling skill modelling /title 'Modelling' is spelled 'modeling' in American English",
                "spelling skill modelling /summary 'organised' is spelled 'organized' in American English",
                "spelling skill modelling /outcomes/0/text 'Practise' is spelled 'practice' in American English");
    }

    @Test
    void what_is_stated_has_a_source() {
        skill("sql", "");
        skill("tables", prerequisite("sql").replace("editorial", "stated"));
        found("unsourced-statement skill tables /prerequisites/0/skill is stated, but the document names no source that"
                + " states it");
    }

    private void skill(String slug, String more) {
        document(EntryType.SKILL, """
                {"slug":"%s","title":"Skill","summary":"What it is.","kind":"tool"%s}""".formatted(slug, more));
    }

    private static String prerequisite(String slug) {
        return ",\"prerequisites\":[{\"skill\":\"%s\",\"assertion\":\"editorial\"}]".formatted(slug);
    }

    private static String broader(String slug, String kind) {
        return ",\"broader\":[{\"skill\":\"%s\",\"kind\":\"%s\",\"assertion\":\"editorial\"}]".formatted(slug, kind);
    }

    private static String role(String slug) {
        return """
                {"slug":"%s","title":"Role","summary":"A job.","seniority":"mid","track":"engineering",
                "responsibilities":["Work."]""".formatted(slug);
    }

    private static String require(String skill, int proficiency) {
        return """
                ,"skills":[{"skill":"%s","importance":50,"proficiency":%d,"requirement":"required",
                "assertion":"editorial"}]""".formatted(skill, proficiency);
    }

    private static String step(String jobRole, String kind) {
        return ",\"leadsTo\":[{\"jobRole\":\"%s\",\"kind\":\"%s\",\"assertion\":\"editorial\"}]"
                .formatted(jobRole, kind);
    }

    /** A job role of which all that it requires is taught. */
    private void role(String slug, String track, String skills, String steps) {
        document(EntryType.JOB_ROLE, role(slug).replace("engineering", track) + skills + steps + "}");
        document(EntryType.LEARNING_RESOURCE, """
                {"slug":"all-%s","title":"All","summary":"A course.","kind":"course","access":"free","teaches":[
                {"skill":"sql","depth":"deep","assertion":"editorial"},
                {"skill":"python","depth":"deep","assertion":"editorial"},
                {"skill":"reports","depth":"deep","assertion":"editorial"}]}""".formatted(slug));
    }

    private static String stage(String slug, String skill, String more) {
        return """
                {"slug":"%s","level":"beginner","title":"Stage","summary":"A part.","skillGroups":[{"slug":"group",
                "title":"Group","exhaustive":true,"requirement":"required","placements":[{"skill":"%s",
                "requirement":"required","assertion":"editorial"}]}],%s}""".formatted(slug, skill, more);
    }

    private void document(EntryType type, String text) {
        documents.add(json.stored(type, text));
    }

    private void found(String... findings) {
        assertThat(ContentRules.check(documents))
                .extracting(finding -> "%s %s %s %s %s"
                        .formatted(
                                finding.rule().value(),
                                finding.type().value(),
                                finding.slug(),
                                finding.pointer(),
                                finding.detail()))
                .containsExactlyInAnyOrder(findings);
    }
}
