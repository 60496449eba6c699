package leme.service.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import leme.rules.fact.Channel;

/**
 * The one-way path from what a channel calls a customer to an {@link Identity}: HMAC-SHA-256 under a secret that all
 * replicas share. Telephone numbers are few enough to be guessed from a plain hash; without the secret they are not.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 16;
    private static final int ALIAS_DIGITS = 32;

    private final SecretKeySpec secret;

    /** @param secret 16 bytes or more; whoever changes it orphans all identities on record */
    public Pseudonyms(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the secret has `" + secret.length + "` bytes: give 16 or more");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    public Identity identity(String tenant, Channel channel, String type, String name) {
        return new Identity(channel, type, hash(String.join("\u001f", tenant, channel.name(), type, name)));
    }

    /**
     * A name that leaves the service in place of another, and leads back to nobody: 32 hexadecimal digits, the same for the
     * same name.
     */
    public String alias(String tenant, String name) {
        return hash(String.join("\u001f", "alias", tenant, name)).substring(0, ALIAS_DIGITS);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
