package dev.waymark.ops.postgresql;

import java.util.Locale;
import java.util.Map;

/**
 * An operating system and processor, as the archives of the binaries name them.
 *
 * @param os {@code linux}, {@code darwin}, {@code windows}, or the value of {@code os.name}
 * @param arch {@code x86_64}, {@code arm_64}, or the value of {@code os.arch}
 */
record Platform(String os, String arch) {

    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64");

    static Platform current() {
        return of(System.getProperty("os.name", "unknown"), System.getProperty("os.arch", "unknown"));
    }

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String os = name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
        return new Platform(os, ARCHITECTURES.getOrDefault(osArch, osArch));
    }

    String archive() {
        return "postgres-%s-%s.txz".formatted(os, arch);
    }

    boolean linux() {
        return os.equals("linux");
    }
}
