package dev.waymark.http;

/** Text of strangers, as a log can hold it: short, on one line, and without signs that a terminal would obey. */
final class Harmless {

    private Harmless() {}

    static String text(String given, int longest) {
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
