package dev.waymark.http.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets the operator take an endpoint out of service; its path then is that of nothing. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServedIf {
    /** The name of a property of the configuration that is true or false; without it, the endpoint serves. */
    String value();
}
