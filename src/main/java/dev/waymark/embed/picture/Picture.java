package dev.waymark.embed.picture;

import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.Representation;

/** A finished picture. */
@SuppressWarnings("ArrayRecordComponent") // It is written once and never compared.
record Picture(byte[] bytes, String tag, int release) {

    static Picture of(byte[] bytes, int release) {
        return new Picture(bytes, Representation.tagOf(bytes), release);
    }

    Representation fresh(CachePolicy policy) {
        return new Representation(bytes, tag, release, policy);
    }
}
