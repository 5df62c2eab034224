package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the three {@link Roles}, random for every data folder. */
record Credentials(String superuser, String owner, String service) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the passwords of the folder, or creates them for a folder without passwords and data. */
    static Credentials in(DataFolder folder) {
        try {
            if (!Files.exists(folder.credentials())) {
                if (Files.exists(folder.cluster())) {
                    throw new EmbeddedPostgresException(
                            "The file %s with the passwords of the data beside it is missing: put it back, set WAYMARK_DATA to another folder, or %s."
                                    .formatted(folder.credentials(), EmbeddedPostgresException.WAY_OUT));
                }
                create(folder);
            }
            return read(folder.credentials());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(DataFolder folder) throws IOException {
        SecretFile.write(
                folder.credentials(), "superuser=%s\nowner=%s\nservice=%s\n".formatted(random(), random(), random()));
    }

    private static Credentials read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Credentials(
                properties.getProperty("superuser", ""),
                properties.getProperty("owner", ""),
                properties.getProperty("service", ""));
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[...]";
    }
}
