package leme.service.platform;

import java.util.Locale;

/** A kind of machine that binaries come for: Linux only. */
enum Architecture {
    AMD64("x86_64", "redis-server-6.2.6-v5-linux-amd64"),
    ARM64("arm_64", "redis-server-6.2.7-linux-arm64");

    private final String inPostgres;
    private final String redis;

    Architecture(String inPostgres, String redis) {
        this.inPostgres = inPostgres;
        this.redis = redis;
    }

    static Architecture current() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return switch (system.toLowerCase(Locale.ROOT)) {
            case "linux amd64", "linux x86_64" -> AMD64;
            case "linux aarch64", "linux arm64" -> ARM64;
            default ->
                throw new ServerFailure("no servers come for `" + system
                        + "`. Maybe run the service in a container, or give it a Postgres and a Redis of your own.");
        };
    }

    /** As the archives of Postgres are named. */
    String inPostgres() {
        return inPostgres;
    }

    /** Name of the Redis program. */
    String redis() {
        return redis;
    }
}
