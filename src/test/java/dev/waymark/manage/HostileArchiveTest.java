package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.ZIP;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.skill;
import static dev.waymark.manage.ContentBody.zip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives that are damaged, or made to do damage. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileArchiveTest {
    private static final int LARGEST = 32 * 1024 * 1024;

    @Inject
    Database database;

    @TestHTTPResource
    URI server;

    @BeforeEach
    void beginEmpty() throws SQLException {
        database.empty();
    }

    @AfterEach
    void nothing_was_imported() {
        assertThat(database.sizes().values()).containsOnly(0);
    }

    @Test
    void an_archive_that_was_cut_off_or_is_none() {
        byte[] sound = zip("skill/r.yaml", skill("r", "R"));
        for (byte[] body : new byte[][] {
            Arrays.copyOf(sound, sound.length - 1), Arrays.copyOf(sound, 40), "PK".getBytes(UTF_8), new byte[1000]
        }) {
            send(body, "").then().statusCode(400).body("code", equalTo("malformed-body"));
        }
    }

    @Test
    void an_archive_of_which_a_byte_was_changed() {
        byte[] sound = zip("skill/r.yaml", skill("r", "R").repeat(20));
        var random = new Random(3);
        for (int time = 0; time < 100; time++) {
            byte[] changed = sound.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(send(changed, "?check=true").statusCode()).isIn(200, 400, 413, 422);
        }
    }

    @Test
    void an_archive_without_content() {
        send(zip("README.md", "Nothing", "content/skill/r.yaml", skill("r", "R")), "")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("content lies in <type>/<slug>.yaml"))
                .body("errors[1].detail", containsString("is passed over"))
                .body("errors[1].file", equalTo("content/skill/r.yaml"));
    }

    @ParameterizedTest
    @CsvSource({
        "../skill/r.yaml, leads into it",
        "skill/../../r.yaml, leads into it",
        "/skill/r.yaml, leads into it",
        "skill/..\\r.yaml, leads into it",
        "skill/sub/r.yaml, content lies in",
        "skill/r.yml, is called by its slug",
        "skill/r.fr.yaml, is no language",
        "skill/r.en.yaml, the document itself is in en",
        "skill/s.yaml, the slug is not the file name"
    })
    void a_path_that_is_none_of_content(String path, String detail) {
        send(zip(path, skill("r", "R")), "").then().statusCode(422).body("errors[0].detail", containsString(detail));
    }

    @Test
    void a_file_that_stands_there_twice() {
        byte[] twice = new String(zip("skill/r.yaml", "a", "skill/s.yaml", "b"), ISO_8859_1)
                .replace("skill/s.yaml", "skill/r.yaml")
                .getBytes(ISO_8859_1);
        send(twice, "")
                .then()
                .statusCode(422)
                .body("errors.detail.toString()", containsString("stands in the archive twice"));
    }

    @Test
    void a_link() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            var link = new ZipArchiveEntry("skill/r.yaml");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(UTF_8));
            zip.closeArchiveEntry();
        }
        send(bytes.toByteArray(), "").then().statusCode(422).body("errors[0].detail", containsString("is a link"));
    }

    @Test
    void an_encrypted_file() {
        byte[] bytes = zip("skill/r.yaml", skill("r", "R"));
        int header = new String(bytes, ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[header + 8] |= 1;
        bytes[6] |= 1;
        send(bytes, "").then().statusCode(400).body("detail", containsString("encrypted"));
    }

    @Test
    void a_million_files() throws IOException, InterruptedException {
        byte[] many = empty(300_000);
        assertThat(many.length).isLessThan(LARGEST);
        assertThat(ContentBody.stream(server, many, ZIP).body())
                .contains("payload-too-large", "The archive has 300000 files");
    }

    @ParameterizedTest
    @CsvSource({"200000, payload-too-large", "2, malformed-body"})
    void a_list_of_files_of_which_another_reader_finds_the_last_alone(int files, String code) throws Exception {
        byte[] bytes = empty(files);
        var text = new String(bytes, ISO_8859_1);
        int list = text.indexOf("PK\u0001\u0002");
        int last = text.lastIndexOf("PK\u0001\u0002");
        int end = last + 46 + bytes[last + 28]; // the name is all that follows the fixed part
        byte[] crafted = ByteBuffer.allocate(end + 44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes, 0, end)
                .put(end(end - last, last, 22))
                .put(end(end + 22 - list, 1, 1))
                .array();
        assertThat(ContentBody.stream(server, crafted, ZIP).body()).contains(code);
    }

    /** What stands behind a list of files: its length, its place, and how long a comment would follow. */
    private static byte[] end(int length, int place, int comment) {
        return ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(length)
                .putInt(place)
                .putShort((short) comment)
                .array();
    }

    private static byte[] empty(int files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < files; i++) {
                var entry = new ZipEntry(Integer.toString(i, 36));
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_small_archive_that_unpacks_to_very_much() {
        var files = new TreeMap<String, byte[]>();
        byte[] zeros = new byte[1024 * 1024];
        for (int i = 0; i < 150; i++) {
            files.put("skill/s%s.yaml".formatted(i), zeros);
        }
        send(zip(files), "").then().statusCode(413).body("detail", containsString("more content than is read at once"));
    }

    @Test
    void a_file_that_unpacks_to_very_much() {
        send(zip(Map.of("skill/r.yaml", new byte[300 * 1024 * 1024])), "")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("the file has more than 1048576 bytes"));
    }
}
