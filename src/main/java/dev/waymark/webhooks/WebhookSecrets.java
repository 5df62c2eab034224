package dev.waymark.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the secret of each webhook out of a key that is not in the database, so that neither it nor a backup has one (ADR 34).
 */
@ApplicationScoped
public class WebhookSecrets {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private volatile @Nullable String key;

    public WebhookSecrets() {}

    /** Takes the key of which all secrets are made; another one makes others. */
    public void use(String key) {
        this.key = key;
    }

    /** Makes what tells one secret from another. */
    String salt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /**
     * Returns the key, without which nothing can be sent.
     *
     * @throws dev.waymark.problem.ProblemException if there is none
     */
    String requireKey() {
        var known = key;
        if (known == null) {
            throw ProblemType.WEBHOOKS_CLOSED.because(
                    "The operator has set no key of which secrets could be made: set WAYMARK_WEBHOOKS_KEY first.");
        }
        return known;
    }

    /** Returns a secret as receivers keep it; without a key a problem. */
    String secret(String salt) {
        var known = requireKey();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(known.getBytes(UTF_8), ALGORITHM));
            return PREFIX + Base64.getEncoder().encodeToString(mac.doFinal(("webhook " + salt).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
