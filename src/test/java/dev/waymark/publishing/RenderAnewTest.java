package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.skill;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A release that another version of the renderer made is in the database when the service starts. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenderAnewTest {

    @Inject
    Desk desk;

    @Inject
    Publisher publisher;

    @Inject
    Database database;

    @Test
    void what_this_version_published_stays_as_it_is() {
        desk.publish(skill("anew-same", "Skill"));
        var before = database.sizes();
        assertThat(publisher.renderAnew()).isEmpty();
        assertThat(database.sizes()).isEqualTo(before);
    }

    @Test
    void what_another_version_published_is_rendered_in_one_release_and_stays_where_it_is_pinned() throws Exception {
        desk.publish(skill("anew-skill", "Skill"), skill("anew-other", "Other"));
        int old = publishWithAnotherVersion("anew-skill", "Skill", "Skill as it looked before");
        var before = when().get("/v1/skills/anew-skill").asByteArray();

        assertThat(publisher.renderAnew()).hasValue(old + 1);

        assertThat(title("/v1/skills/anew-skill")).isEqualTo("Skill");
        assertThat(title("/v1/skills/anew-skill?release=" + old)).isEqualTo("Skill as it looked before");
        assertThat(when().get("/v1/skills/anew-skill?release=" + old).asByteArray())
                .isEqualTo(before);
        assertThat(database.rows("select type, slug from rendition where first = " + (old + 1)))
                .as("what comes out as it was before opens no range")
                .containsExactly("skill anew-skill");
        assertThat(publisher.renderAnew()).as("once is enough").isEmpty();
    }

    @Test
    void what_is_retired_stays_retired() throws Exception {
        long entry = desk.write(skill("anew-retired", "Skill"));
        desk.publish(List.of(entry, desk.write(skill("anew-heir", "Heir"))));
        desk.retire(entry, null);
        publishWithAnotherVersion("anew-heir", "Heir", "Heir as it looked before");
        assertThat(publisher.renderAnew()).isPresent();
        when().get("/v1/skills/anew-retired").then().statusCode(410);
    }

    /** The next release, in which a document has another title, as if another version of the code had written it so. */
    private int publishWithAnotherVersion(String slug, String title, String former) throws SQLException {
        database.asService("""
                insert into release
                    select max(number) + 1, date_trunc('second', now()), 'editor', null, 0, 'en,es' from release;
                update rendition set last = (select max(number) - 1 from release)
                    where slug = '%1$s' and locale = 'en' and last = 2147483647;
                insert into body
                    select encode(sha256(convert_to(former, 'UTF8')), 'hex'), former
                    from (select replace(b.text, '"title":"%2$s"', '"title":"%3$s"') as former
                        from body b join rendition r on r.body = b.sha256 where r.slug = '%1$s' and r.locale = 'en') as renamed;
                insert into rendition
                    select nextval('rendition_seq'), r.entry, r.type, r.part, r.slug, r.locale, b.sha256, b.sha256,
                        r.summary, r.title, r.position, r.terms, r.hours, r.last + 1
                    from rendition r, body b
                    where r.slug = '%1$s' and r.locale = 'en' and b.text like '%%"slug":"%1$s"%%"title":"%3$s"%%';
                """.formatted(slug, title, former));
        return Integer.parseInt(database.rows("select max(number) from release").get(0));
    }

    private static String title(String path) {
        return when().get(path).then().statusCode(200).extract().jsonPath().getString("title");
    }
}
