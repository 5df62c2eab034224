package dev.waymark.http.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets an operation take a larger body than others of its zone. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LargestBody {
    /** The limit in bytes; that of the server ({@code quarkus.http.limits.max-body-size}) is no smaller. */
    long value();
}
