package dev.waymark.http;

import java.util.regex.Pattern;

/** Makes text from requests safe to log: short, on one line, printable ASCII without quotes. */
public final class LogText {

    /** A key, or what opens a preview. A URL can have its underscores in escapes, of one layer or more. */
    private static final Pattern SECRET =
            Pattern.compile("(wm[kp](?:_|%(?:25)*5[Ff])[0-9a-z]{1,12}(?:_|%(?:25)*5[Ff]))[0-9A-Za-z]+");

    private LogText() {}

    /** The text without the secrets of previews, and of keys, which somebody may have put where they do not belong. */
    public static String withoutSecrets(String given) {
        return given.contains("wmk") || given.contains("wmp")
                ? SECRET.matcher(given).replaceAll("$1...")
                : given;
    }

    /** The first {@code longest} characters, the unprintable ones as {@code \\uXXXX}. */
    public static String of(String given, int longest) {
        if (given.length() <= longest && isPlain(given)) {
            return given;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(given.length(), longest); i++) {
            char c = given.charAt(i);
            if (isPlain(c)) {
                text.append(c);
            } else {
                text.append("\\u%04x".formatted((int) c));
            }
        }
        return given.length() > longest ? text.append("...").toString() : text.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return ' ' <= c && c <= '~' && c != '"' && c != '\\';
    }
}
