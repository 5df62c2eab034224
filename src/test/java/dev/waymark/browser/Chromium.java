package dev.waymark.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A browser of our own: one process for all tests, gone with the JVM. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    /** Without a window, without a sandbox for the sake of root in containers, and without calling home. */
    private static final List<String> OPTIONS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0");

    private static @Nullable DevTools running;

    private Chromium() {}

    /**
     * Opens an empty tab of somebody who has been nowhere yet: nothing is cached or stored. Where no browser is installed, the
     * test that asks for one is skipped.
     */
    static synchronized Tab open() throws IOException {
        var devTools = running;
        if (devTools == null) {
            devTools = start();
            running = devTools;
        }
        return Tab.open(devTools);
    }

    private static DevTools start() throws IOException {
        Optional<Path> program = program();
        Assumptions.assumeTrue(
                program.isPresent(),
                "Skipped: no Chromium is on the PATH (looked for %s).".formatted(String.join(", ", NAMES)));
        Path folder = Files.createTempDirectory("chromium");
        List<String> command = new ArrayList<>();
        command.add(program.orElseThrow().toString());
        command.addAll(OPTIONS);
        command.add("--user-data-dir=" + folder);
        command.add("about:blank");
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
        return new DevTools(address(folder.resolve("DevToolsActivePort"), process, log));
    }

    /** Asked to end, the browser ends its children. */
    private static void end(Process process, Path folder) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // What is left lies among the temporary files.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser writes its port and path into a file of its profile as soon as it listens. */
    private static URI address(Path file, Process process, Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(file) && Files.readAllLines(file).size() >= 2) {
                try (BufferedReader lines = Files.newBufferedReader(file)) {
                    return URI.create("ws://127.0.0.1:%s%s".formatted(lines.readLine(), lines.readLine()));
                }
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("Chromium does not start: " + Files.readString(log));
    }
}
