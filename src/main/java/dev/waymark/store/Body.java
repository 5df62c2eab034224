package dev.waymark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A text that readers get, kept once however many renditions share it. */
@Entity
@Immutable
class Body {
    @Id
    String sha256;

    String text;

    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    Body(String sha256, String text) {
        this.sha256 = sha256;
        this.text = text;
    }
}
