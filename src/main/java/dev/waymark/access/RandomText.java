package dev.waymark.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Texts that nobody can guess. */
final class RandomText {
    static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** So many letters and digits are 256 random bits. */
    static final int SECRET_LENGTH = 43;

    static final int ID_LENGTH = 12;

    private static final String ID_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** Makes a name of twelve lower-case letters and digits, which may be told. */
    static String id() {
        return of(ID_DIGITS, ID_LENGTH);
    }

    static String secret() {
        return of(DIGITS, SECRET_LENGTH);
    }

    private static String of(String digits, int length) {
        return RANDOM.ints(length, 0, digits.length())
                .mapToObj(digit -> String.valueOf(digits.charAt(digit)))
                .collect(Collectors.joining());
    }
}
