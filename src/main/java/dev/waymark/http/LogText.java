package dev.waymark.http;

/** Makes text from requests safe to log: short, on one line, printable ASCII without quotes. */
public final class LogText {

    private LogText() {}

    /** The first {@code longest} characters, the unprintable ones as {@code \\uXXXX}. */
    public static String of(String given, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(given.length(), longest); i++) {
            char c = given.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        return given.length() > longest ? text.append("...").toString() : text.toString();
    }
}
