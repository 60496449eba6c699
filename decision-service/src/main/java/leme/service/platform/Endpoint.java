package leme.service.platform;

/**
 * Where a server listens and who may enter.
 *
 * @param host always loopback
 * @param port TCP
 * @param user name
 * @param password generated, unique to the installation
 * @param database name
 */
public record Endpoint(String host, int port, String user, String password, String database) {

    static final String LOOPBACK = "127.0.0.1";

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
