package leme.service.web.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys of each tenant, as digests. Several per tenant, so that a key can be exchanged without a pause. */
public final class ApiKeys {

    private static final String DIGEST = "sha256:";
    private static final int SHORTEST = 16;

    private final Map<String, List<byte[]>> digests;

    private ApiKeys(Map<String, List<byte[]>> digests) {
        this.digests = digests;
    }

    /**
     * The keys as configured.
     *
     * @param byTenant the key itself, 16 characters or more, or {@code sha256:} and its digest in 64 hexadecimal digits
     */
    public static ApiKeys of(Map<String, List<String>> byTenant) {
        return new ApiKeys(byTenant.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        tenant -> tenant.getValue().stream()
                                .map(key -> configured(tenant.getKey(), key))
                                .toList())));
    }

    /** Whether none is configured: then whoever reaches the service may use it. */
    public boolean isEmpty() {
        return digests.values().stream().allMatch(List::isEmpty);
    }

    /** Whether a key is one of the tenant's. Takes the same time wherever the first difference stands. */
    boolean open(String tenant, String key) {
        byte[] digest = digest(key);
        boolean opens = false;
        for (byte[] known : digests.getOrDefault(tenant, List.of())) {
            opens |= MessageDigest.isEqual(known, digest);
        }
        return opens;
    }

    private static byte[] configured(String tenant, String key) {
        if (key.startsWith(DIGEST)) {
            return parsed(tenant, key.substring(DIGEST.length()));
        }
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException("a key of tenant `" + tenant + "` has `" + key.length()
                    + "` characters: give 16 or more, e.g. from `openssl rand -hex 24`");
        }
        return digest(key);
    }

    private static byte[] parsed(String tenant, String digest) {
        if (!digest.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("a key of tenant `" + tenant
                    + "` begins with `sha256:` and is no digest: give 64 hexadecimal digits after it");
        }
        return HexFormat.of().parseHex(digest);
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
