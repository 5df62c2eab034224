package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.MALFORMED_URL;
import static dev.waymark.problem.ProblemType.URI_TOO_LONG;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Checks a request target before anything decodes it, since each layer decodes a wrong one in its own way. */
final class RequestTarget {

    /** The server itself reads longer ones, so that the refusal can be a problem document. */
    static final int LONGEST = 4096;

    private RequestTarget() {}

    static void check(String target) {
        if (target.length() > LONGEST) {
            throw URI_TOO_LONG.because("The path and query have %s characters; at most %s are read. Ask in parts."
                    .formatted(target.length(), LONGEST));
        }
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '%') {
                checkEscapes(target);
                return;
            }
            checkPlain(c);
        }
    }

    private static void checkEscapes(String target) {
        byte[] bytes = new byte[target.length()];
        int size = 0;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '%') {
                bytes[size++] = escaped(target, i);
                i += 2;
            } else {
                checkPlain(c);
                bytes[size++] = (byte) c;
            }
        }
        try {
            // A new decoder reports what String's constructor would replace: over-long forms and lone surrogates too.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, size));
        } catch (CharacterCodingException e) {
            throw MALFORMED_URL.because("The percent-escaped bytes of the URL are not UTF-8 text. Encode it as UTF-8.");
        }
    }

    private static byte escaped(String target, int at) {
        int high = at + 2 < target.length() ? Character.digit(target.charAt(at + 1), 16) : -1;
        int low = at + 2 < target.length() ? Character.digit(target.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw MALFORMED_URL.because(
                    "A percent sign in the URL is not followed by two hexadecimal digits. Write a percent sign itself as %25.");
        }
        if (high == 0 && low == 0) {
            throw MALFORMED_URL.because("The URL contains the character NUL (%00), which no name or text can have.");
        }
        return (byte) (high << 4 | low);
    }

    private static void checkPlain(char c) {
        if (c <= ' ' || c > '~') {
            throw MALFORMED_URL.because(
                    "The URL contains a character that has to be percent-escaped. Encode it as UTF-8 first.");
        }
    }
}
