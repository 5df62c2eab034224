package dev.waymark.ops.postgresql;

import java.util.Locale;
import java.util.Map;

/**
 * The operating system and processor that the binaries must fit.
 *
 * @param os the family: {@code linux}, {@code darwin}, {@code windows}, or whatever else it calls itself
 * @param arch the processor as the archives name it: {@code x86_64}, {@code arm_64}, or its own name
 */
record Platform(String os, String arch) {

    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64");

    /** The platform of this JVM. */
    static Platform current() {
        return of(System.getProperty("os.name", "unknown"), System.getProperty("os.arch", "unknown"));
    }

    /** The platform that a JVM names with these two system properties. */
    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String os = name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
        return new Platform(os, ARCHITECTURES.getOrDefault(osArch, osArch));
    }

    /** The name of the archive that holds PostgreSQL for this platform. */
    String archive() {
        return "postgres-%s-%s.txz".formatted(os, arch);
    }

    boolean windows() {
        return os.equals("windows");
    }

    boolean linux() {
        return os.equals("linux");
    }
}
