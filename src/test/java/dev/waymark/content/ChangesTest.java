package dev.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.content.Changes.Revised;
import dev.waymark.model.EntryType;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesTest {
    static final String SKILL = """
            {"slug":"pandas","title":"Pandas","otherNames":["PyData"],"summary":"Handles tables.","kind":"tool",
            "outcomes":[{"proficiency":1,"text":"Names it."},{"proficiency":2,"text":"Uses it."}],
            "prerequisites":[{"skill":"numpy","assertion":"editorial"},{"skill":"python","assertion":"editorial"}]}""";

    static final String ROLE = """
            {"slug":"data-scientist","title":"Data Scientist","summary":"A job.","seniority":"mid","track":"analytics",
            "responsibilities":["Ask.","Answer."],"skills":[{"skill":"python","importance":90,"proficiency":2,
            "requirement":"required","assertion":"editorial"}]}""";

    private static final String ROADMAP = """
            {"slug":"ml","title":"Machine learning","summary":"A way.","stages":[%s,%s]}""".formatted(
            stage("beginner", "Beginner", group("tools", "Tools", place("python"), place("git"))),
            stage("intermediate", "Intermediate", group("libraries", "Libraries", place("pandas"), place("numpy"))));

    private final DocumentJson json =
            new DocumentJson(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void what_is_the_same_has_not_changed() {
        changed(EntryType.SKILL, SKILL, SKILL);
        changed(EntryType.ROADMAP, ROADMAP, ROADMAP);
    }

    @Test
    void a_skill_that_stands_in_another_stage_has_moved() {
        var after = ROADMAP.replace(place("git"), place("git") + "," + place("pandas"))
                .replace(place("pandas") + "," + place("numpy"), place("numpy"));
        changed(
                EntryType.ROADMAP,
                ROADMAP,
                after,
                "moved /stages/0/skillGroups/0/placements/2 intermediate/libraries beginner/tools"
                        + " Pandas moved from Intermediate to Beginner.");
    }

    @Test
    void a_skill_in_a_new_group_of_its_stage_has_moved_too() {
        var after = ROADMAP.replace(
                group("libraries", "Libraries", place("pandas"), place("numpy")),
                group("libraries", "Libraries", place("numpy")) + "," + group("tables", "Tables", place("pandas")));
        changed(
                EntryType.ROADMAP,
                ROADMAP,
                after,
                "added /stages/1/skillGroups/1 - tables Tables was added to the skill groups of Intermediate in Machine"
                        + " learning.",
                "moved /stages/1/skillGroups/1/placements/0 intermediate/libraries intermediate/tables Pandas moved from"
                        + " Libraries to Tables.");
    }

    @Test
    void what_goes_under_another_skill_has_moved_there() {
        var after = ROADMAP.replace(
                group("libraries", "Libraries", place("pandas"), place("numpy")),
                group(
                        "libraries",
                        "Libraries",
                        place("numpy").replace("}", ",\"children\":[" + place("pandas") + "]}")));
        changed(
                EntryType.ROADMAP,
                ROADMAP,
                after,
                "moved /stages/1/skillGroups/0/placements/0/children/0 intermediate/libraries intermediate/libraries/numpy"
                        + " Pandas moved from Libraries to under NumPy.");
    }

    @Test
    void a_whole_stage_is_one_change_whatever_stands_in_it() {
        var after = ROADMAP.replace(
                "\"stages\":[", "\"stages\":[" + stage("first", "First", group("own", "Own", place("sql"))) + ",");
        changed(
                EntryType.ROADMAP,
                ROADMAP,
                after,
                "added /stages/0 - first First was added to the stages of Machine learning.");
        changed(
                EntryType.ROADMAP,
                after,
                ROADMAP,
                "removed /stages/0 first - First was removed from the stages of Machine learning.");
    }

    @Test
    void another_name_of_a_stage_is_no_other_stage() {
        changed(
                EntryType.ROADMAP,
                ROADMAP,
                ROADMAP.replace("\"slug\":\"beginner\"", "\"slug\":\"start\""),
                "renamed /stages/0/slug beginner start The slug of Beginner in Machine learning changed from beginner to"
                        + " start.");
    }

    @Test
    void in_another_order_only_what_really_moved_has_moved() {
        var after = ROADMAP.replace(
                group("tools", "Tools", place("python"), place("git")),
                group("tools", "Tools", place("git"), place("python"), place("sql")));
        changed(
                EntryType.ROADMAP,
                ROADMAP,
                after,
                "moved /stages/0/skillGroups/0/placements/0 2 1 Git now comes first among the skills of Tools in Beginner.",
                "added /stages/0/skillGroups/0/placements/2 - sql SQL was added to the skills of Tools in Beginner.");
    }

    @Test
    void values_are_told_whole_unless_they_are_long() {
        var long1 = "A".repeat(100);
        changed(
                EntryType.SKILL,
                SKILL,
                SKILL.replace("Handles tables.", long1),
                "changed /summary Handles tables. %s The summary of Pandas was rewritten.".formatted(long1));
        changed(
                EntryType.SKILL,
                SKILL,
                SKILL.replace("\"tool\"", "\"technique\""),
                "changed /kind tool technique The kind of Pandas changed from tool to technique.");
        changed(
                EntryType.SKILL,
                SKILL,
                SKILL.replace("\"summary\":\"Handles tables.\",", ""),
                "changed /summary Handles tables. - The summary of Pandas was removed.");
    }

    @Test
    void a_slug_and_a_title_are_told_by_what_readers_notice() {
        changed(
                EntryType.SKILL,
                SKILL,
                SKILL.replace("\"pandas\",\"title\":\"Pandas\"", "\"pandas-3\",\"title\":\"Pandas 3\""),
                "renamed /slug pandas pandas-3 The slug of Pandas 3 changed from pandas to pandas-3.",
                "changed /title Pandas Pandas 3 Pandas is now titled 'Pandas 3'.");
    }

    @Test
    void what_a_job_role_requires_is_told_in_its_words() {
        changed(
                EntryType.JOB_ROLE,
                ROLE,
                ROLE.replace("\"proficiency\":2", "\"proficiency\":3").replace("90", "80"),
                "changed /skills/0/importance 90 80 The importance of Python in Data Scientist changed from 90 to 80.",
                "changed /skills/0/proficiency 2 3 Data Scientist now requires proficiency 3 instead of 2 in Python.");
        changed(
                EntryType.JOB_ROLE,
                ROLE,
                ROLE.replace("\"skill\":\"python\"", "\"skill\":\"sql\""),
                "added /skills/0 - sql SQL was added to the required skills of Data Scientist.",
                "removed /skills/0 python - Python was removed from the required skills of Data Scientist.");
    }

    @Test
    void an_item_without_a_key_is_replaced_by_what_stands_in_its_place() {
        changed(
                EntryType.JOB_ROLE,
                ROLE,
                ROLE.replace("\"Ask.\"", "\"Look.\",\"Ask.\"").replace("\"Answer.\"", "\"Decide.\""),
                "added /responsibilities/0 - Look. 'Look.' was added to the responsibilities of Data Scientist.",
                "changed /responsibilities/2 Answer. Decide. 'Answer.' became 'Decide.' among the responsibilities of Data"
                        + " Scientist.");
        changed(
                EntryType.SKILL,
                SKILL,
                SKILL.replace("\"proficiency\":2", "\"proficiency\":3"),
                "changed /outcomes/1/proficiency 2 3 The proficiency of an item of the outcomes of Pandas changed from 2 to"
                        + " 3.");
    }

    @Test
    void a_release_tells_its_entries_by_type_and_title() {
        var pandas = json.stored(EntryType.SKILL, SKILL);
        var ask = json.stored(EntryType.SKILL, SKILL.replace("pandas", "ask").replace("Pandas", "ask"));
        var roadmap = json.stored(EntryType.ROADMAP, ROADMAP);
        var role = json.stored(EntryType.JOB_ROLE, ROLE);
        var changes = Changes.of(
                List.of(
                        new Revised(role, null, List.of()),
                        new Revised(pandas, pandas, List.of("pt-BR", "es")),
                        new Revised(null, ask, List.of("es")),
                        new Revised(null, roadmap, List.of())),
                this::title);
        assertThat(changes)
                .extracting(change -> "%s %s %s".formatted(change.type().value(), change.slug(), change.sentence()))
                .containsExactly(
                        "roadmap ml The roadmap Machine learning was added.",
                        "skill ask The skill ask was added.",
                        "skill pandas The translation of Pandas into Spanish changed.",
                        "skill pandas The translation of Pandas into Portuguese (Brazil) changed.",
                        "job-role data-scientist The job role Data Scientist was taken out of publication.");
    }

    private void changed(EntryType type, String before, String after, String... changes) {
        var history = new DocumentHistory(json);
        assertThat(Changes.between(history.read(type, before), history.read(type, after), this::title))
                .extracting(change -> "%s %s %s %s %s"
                        .formatted(
                                change.kind().value(),
                                change.pointer(),
                                change.from() == null ? "-" : change.from(),
                                change.to() == null ? "-" : change.to(),
                                change.sentence()))
                .containsExactly(changes);
    }

    private String title(EntryRef ref) {
        var titles = Map.of("python", "Python", "numpy", "NumPy", "pandas", "Pandas", "git", "Git", "sql", "SQL");
        return titles.getOrDefault(ref.slug().value(), ref.slug().value());
    }

    private static String stage(String slug, String title, String groups) {
        return """
                {"slug":"%s","level":"beginner","title":"%s","summary":"A part.","skillGroups":[%s]}""".formatted(slug, title, groups);
    }

    private static String group(String slug, String title, String... placements) {
        return """
                {"slug":"%s","title":"%s","exhaustive":true,"requirement":"required","placements":[%s]}""".formatted(slug, title, String.join(",", placements));
    }

    private static String place(String skill) {
        return "{\"skill\":\"%s\",\"requirement\":\"required\",\"assertion\":\"stated\"}".formatted(skill);
    }
}
