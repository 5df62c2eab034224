package dev.waymark.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What lets a program or a person use the management API. */
@Entity
@Immutable // It is changed by statements.
class Key {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long number;

    String id;

    String name;

    String scopes;

    String sha256;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable
    @Column(name = "created_by")
    String createdBy;

    @Nullable
    @Column(name = "expires_at")
    Instant expiresAt;

    @Nullable
    @Column(name = "former_sha256")
    String formerSha256;

    @Nullable
    @Column(name = "former_until")
    Instant formerUntil;

    @Nullable
    @Column(name = "revoked_at")
    Instant revokedAt;

    @Nullable
    @Column(name = "revoked_by")
    String revokedBy;

    @SuppressWarnings("NullAway.Init")
    protected Key() {}
}
