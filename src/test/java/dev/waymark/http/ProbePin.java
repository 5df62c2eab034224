package dev.waymark.http;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Parameters that several operations share. */
class ProbePin {

    @RestQuery
    @Nullable
    String release;

    @RestQuery
    @Nullable
    String lang;

    @RestQuery
    @Nullable
    String updatedSince;
}
