package dev.waymark.http;

import io.netty.handler.codec.DateFormatter;
import io.netty.util.AsciiString;
import java.util.Date;

/** The present as the header {@code Date} says it, written once a second. */
public final class HttpDate {

    private static volatile Second present = new Second(0);

    private HttpDate() {}

    private record Second(long number, AsciiString text) {

        Second(long number) {
            this(number, new AsciiString(DateFormatter.format(new Date(number * 1000))));
        }
    }

    public static CharSequence now() {
        long number = System.currentTimeMillis() / 1000;
        Second second = present;
        if (second.number() != number) {
            second = new Second(number);
            present = second;
        }
        return second.text();
    }
}
