package dev.waymark.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A browser of our own: a process with an empty profile, gone with {@link #close()}. */
final class Chromium implements AutoCloseable {

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

    private final Process process;
    private final DevTools devTools;

    private Chromium(Process process, DevTools devTools) {
        this.process = process;
        this.devTools = devTools;
    }

    /** Starts a browser. Where none is installed, the test that asks for one is skipped. */
    static Chromium start(Path profile) throws IOException {
        Optional<Path> program = program();
        Assumptions.assumeTrue(
                program.isPresent(),
                "Skipped: no Chromium is on the PATH (looked for %s).".formatted(String.join(", ", NAMES)));
        List<String> command = new ArrayList<>();
        command.add(program.orElseThrow().toString());
        command.addAll(OPTIONS);
        command.add("--user-data-dir=" + profile.toAbsolutePath());
        command.add("about:blank");
        Path log = Files.createTempFile("chromium", ".log");
        log.toFile().deleteOnExit();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return new Chromium(process, new DevTools(address(profile.resolve("DevToolsActivePort"), process, log)));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Opens an empty tab. */
    Tab open() {
        var target = devTools.call(null, "Target.createTarget", Map.of("url", "about:blank"));
        var session = devTools.call(
                null,
                "Target.attachToTarget",
                Map.of("targetId", target.path("targetId").asText(), "flatten", true));
        return new Tab(devTools, session.path("sessionId").asText());
    }

    @Override
    public void close() throws InterruptedException {
        // Asked to end, the browser ends its children and removes its files.
        devTools.call(null, "Browser.close", Map.of());
        devTools.close();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
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
