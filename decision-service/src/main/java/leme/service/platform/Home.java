package leme.service.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of one server: its data, password, port and log. One running service owns it. */
record Home(Path folder, FileChannel lock) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Home.class);
    private static final int PASSWORD_BYTES = 24;

    /** Creates the folder if need be and takes possession. The lock ends with the process, however it ends. */
    static Home of(Path folder) throws IOException {
        Path real = Files.createDirectories(folder).toRealPath();
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
        FileChannel channel =
                FileChannel.open(real.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(channel)) {
            channel.close();
            throw new ServerFailure(
                    "`" + real + "` belongs to another running service. Maybe stop it, or choose another"
                            + " data folder for this one.");
        }
        return new Home(real, channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** The password, generated on first use and readable by the owner only. */
    String password() throws IOException {
        Path file = resolve("password");
        if (Files.notExists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            writeSecretly(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Writes a file that nobody else may read, at no time; whole or not at all. */
    void writeSecretly(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** The port of the last start if it is free, else any free one. */
    int port() throws IOException {
        Path file = resolve("port");
        Integer before = Files.exists(file) ? number(Files.readString(file)) : null;
        int port = before != null && isFree(before) ? before : freePort();
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(Endpoint.LOOPBACK))) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(Endpoint.LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    /** Lets go of it, if it was ever taken. */
    static void release(@Nullable Home home) {
        try {
            if (home != null) {
                home.close();
            }
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be released.", home, e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
