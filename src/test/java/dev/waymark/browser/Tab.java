package dev.waymark.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A tab of the browser, with storage and cache of its own. */
final class Tab implements AutoCloseable {

    /** What makes the browser do more with a key than type it. */
    private static final Map<String, Integer> KEY_CODES =
            Map.of("Backspace", 8, "Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "ArrowDown", 40);

    /** Whether somebody wants to look at pages; to draw a long one takes longer than most of what is tested in it. */
    private static final boolean PICTURES = System.getProperty("pictures") != null;

    /** In pixels; Chromium repeats what is below. */
    private static final int HIGHEST_PICTURE = 16_384;

    private final DevTools devTools;
    private final String profile;
    private final String session;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> referrers = new CopyOnWriteArrayList<>();

    private Tab(DevTools devTools, String profile, String session) {
        this.devTools = devTools;
        this.profile = profile;
        this.session = session;
        devTools.listen(session, this::receive);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    static Tab open(DevTools devTools) {
        var profile = devTools.call(null, "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asText();
        var target =
                devTools.call(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", profile));
        var session = devTools.call(
                null,
                "Target.attachToTarget",
                Map.of("targetId", target.path("targetId").asText(), "flatten", true));
        return new Tab(devTools, profile, session.path("sessionId").asText());
    }

    @Override
    public void close() {
        devTools.forget(session);
        devTools.call(null, "Target.disposeBrowserContext", Map.of("browserContextId", profile));
    }

    /** Takes the size of a device and the colours that its owner prefers. */
    void become(int width, String colours) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 800));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    /** Takes the wish of a reader, such as {@code forced-colors: active}. */
    void prefer(String feature, String value) {
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** Shows pages as they are printed, or again as on a screen. */
    void print(boolean on) {
        call("Emulation.setEmulatedMedia", Map.of("media", on ? "print" : ""));
    }

    /** Loads a page, and waits until it and all its parts are there. */
    void go(String url) {
        call("Page.navigate", Map.of("url", "about:blank"));
        complaints.clear();
        referrers.clear();
        call("Page.navigate", Map.of("url", url));
        until("location.href !== 'about:blank' && document.readyState === 'complete'");
    }

    /** Presses and releases a key; the text is what it types. */
    void press(String key, String text) {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "code",
                            key,
                            "text",
                            text,
                            "windowsVirtualKeyCode",
                            KEY_CODES.getOrDefault(key, 0)));
        }
    }

    /** Types a text into what has the focus. */
    void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** Cuts the tab off from every network, or not. */
    void offline(boolean off) {
        call(
                "Network.emulateNetworkConditions",
                Map.of("offline", off, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Lets the page read and write the clipboard. */
    void allowClipboard() {
        devTools.call(
                null,
                "Browser.grantPermissions",
                Map.of(
                        "permissions",
                        List.of("clipboardReadWrite", "clipboardSanitizedWrite"),
                        "browserContextId",
                        profile));
    }

    /** Waits until an expression is true in the page. */
    void until(String expression) {
        BooleanSupplier holds = () -> evaluate("!!(" + expression + ")").asBoolean();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "It does not come true: %s. The console says %s".formatted(expression, complaints));
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Waits until the page has not changed for half a second. */
    void settle() {
        evaluate("""
                new Promise(done => {
                  const end = () => { watch.disconnect(); done(true); };
                  let timer = setTimeout(end, 500);
                  const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(end, 500); });
                  watch.observe(document, {childList: true, subtree: true, attributes: true, characterData: true});
                })""");
    }

    /** The value of an expression, or of what it promises. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** What the page wrote into the console as an error, failed requests and refused contents included. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The pages that were named as referrer to other origins. */
    List<String> referrers() {
        return List.copyOf(referrers);
    }

    /** With {@code -Dpictures}, takes a picture of the whole page, or of as much of a long one as a picture can hold. */
    void picture(Path file) throws IOException {
        if (!PICTURES) {
            return;
        }
        JsonNode size = call("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
        JsonNode answer = call(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x",
                                0,
                                "y",
                                0,
                                "scale",
                                1,
                                "width",
                                size.path("width").asInt(),
                                "height",
                                Math.min(size.path("height").asInt(), HIGHEST_PICTURE))));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(answer.path("data").asText()));
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return devTools.call(session, method, parameters);
    }

    private void receive(String event, JsonNode parameters) {
        switch (event) {
            case "Log.entryAdded" -> {
                if (parameters.at("/entry/level").asText().equals("error")) {
                    complaints.add(parameters.path("entry").toString());
                }
            }
            case "Network.requestWillBeSent" -> {
                var request = parameters.path("request");
                var referrer = request.at("/headers/Referer").asText();
                if (!referrer.isEmpty() && !request.path("url").asText().startsWith(originOf(referrer))) {
                    referrers.add(referrer + " to " + request.path("url").asText());
                }
            }
            case "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
            case "Runtime.consoleAPICalled" -> {
                if (parameters.path("type").asText().equals("error")) {
                    complaints.add(parameters.path("args").toString());
                }
            }
            default -> {
                // Of no interest to a test.
            }
        }
    }

    private static String originOf(String url) {
        return url.replaceFirst("^(https?://[^/]+).*$", "$1");
    }
}
