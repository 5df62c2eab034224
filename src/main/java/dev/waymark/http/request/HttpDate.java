package dev.waymark.http.request;

import io.netty.handler.codec.DateFormatter;
import java.util.Date;

/** The present as the header {@code Date} says it, written once a second. */
final class HttpDate {

    private volatile Second present = new Second(0);

    private record Second(long number, String text) {

        Second(long number) {
            this(number, DateFormatter.format(new Date(number * 1000)));
        }
    }

    String now() {
        long number = System.currentTimeMillis() / 1000;
        Second second = present;
        if (second.number() != number) {
            second = new Second(number);
            present = second;
        }
        return second.text();
    }
}
