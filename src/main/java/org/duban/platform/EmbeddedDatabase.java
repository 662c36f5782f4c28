package org.duban.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in a folder that is kept between runs.
 *
 * <p>Written durably (the library's default is not), guarded against a second instance by a lock that the operating
 * system frees on a kill, and able to start at once after {@code kill -9}: a server left running by a killed instance
 * is stopped first.
 */
final class EmbeddedDatabase implements AutoCloseable {

    /** Major version of the binaries in the pom. */
    static final String MAJOR_VERSION = "16";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_WAIT = Duration.ofSeconds(45);

    private final FileChannel lockChannel;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(FileChannel lockChannel, EmbeddedPostgres server) {
        this.lockChannel = lockChannel;
        this.server = server;
    }

    /**
     * Starts the server on the data in {@code folder}, which is created if missing.
     *
     * @throws DatabaseUnavailableException if the folder is in use, belongs to another version, or the server does not
     *     come up
     */
    static EmbeddedDatabase start(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        Path data = home.resolve("postgres");
        FileChannel lock = lock(home);
        try {
            checkVersion(data);
            stopLeftOver(data);
            return new EmbeddedDatabase(lock, launch(home, data));
        } catch (IOException e) {
            throw closing(
                    lock,
                    new DatabaseUnavailableException(
                            "The embedded PostgreSQL did not start on " + data + ": " + e.getMessage(),
                            "Look at the lines above for PostgreSQL's own words. Where the machine forbids user"
                                    + " namespaces (containers), start as an ordinary user instead of root, or use an"
                                    + " external PostgreSQL: --spring.datasource.url, .username, .password",
                            e));
        } catch (RuntimeException e) {
            throw closing(lock, e);
        }
    }

    private static EmbeddedPostgres launch(Path home, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static FileChannel lock(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("duban.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DatabaseUnavailableException(
                        "The data folder " + home + " is in use by another running instance of Duban.",
                        "Stop that instance, or give this one a folder of its own: --duban.data-dir=<folder>",
                        null);
            }
            return channel;
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "The data folder " + home + " cannot be written: " + e.getMessage(),
                    "Make it writable for this user, or name another: --duban.data-dir=<folder>",
                    e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkVersion(Path data) throws IOException {
        Path versionFile = data.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            return;
        }
        String version = Files.readString(versionFile).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseUnavailableException(
                    "The data folder " + data + " was written by PostgreSQL " + version
                            + "; this version of Duban brings PostgreSQL " + MAJOR_VERSION + ".",
                    "Start it with the version of Duban that wrote it and dump it (pg_dump), or name another folder:"
                            + " --duban.data-dir=<folder>",
                    null);
        }
    }

    /** Stops the server that a killed instance left running on our folder, and only that one. */
    private static void stopLeftOver(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> leftOver = Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of)
                .filter(process -> commandLine(process).contains(data.toString()));
        if (leftOver.isEmpty()) {
            return;
        }
        log.info(
                "Stopping the PostgreSQL server {} that a killed instance left running",
                leftOver.get().pid());
        ProcessHandle process = leftOver.get();
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }

    private static <E extends RuntimeException> E closing(FileChannel lock, E failure) {
        try {
            lock.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    @Override
    public void close() {
        try {
            server.close();
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
