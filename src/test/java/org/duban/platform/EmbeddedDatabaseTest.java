package org.duban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void rowsSurviveARestartAndTheServerWritesDurably() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            update(database, "create table kept (n int)", "insert into kept values (7)");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select n from kept")).isEqualTo("7");
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "show full_page_writes")).isEqualTo("on");

            assertThatExceptionOfType(DatabaseUnavailableException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(folder))
                    .withMessageContaining(folder.toString())
                    .withMessageContaining("in use by another running instance")
                    .satisfies(refusal -> assertThat(refusal.action()).contains("--duban.data-dir"));
            assertThat(query(database, "select n from kept"))
                    .as("the refused second start leaves the first alone")
                    .isEqualTo("7");
        }
        assertThat(folder.resolve("postgres/postmaster.pid"))
                .as("stopped gracefully")
                .doesNotExist();
    }

    @Test
    void startsAtOnceAfterTheInstanceWasKilled() throws Exception {
        Process instance = instanceInAnotherProcess();
        try (BufferedReader output = instance.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.lines().anyMatch(Instance.READY::equals))
                    .as("instance came up")
                    .isTrue();
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("in use by another running instance");
            instance.destroyForcibly();
        }
        assertThat(instance.waitFor(10, TimeUnit.SECONDS)).isTrue();
        ProcessHandle leftOver = postmaster();
        assertThat(leftOver.isAlive())
                .as("the kill left PostgreSQL running: otherwise this test shows nothing")
                .isTrue();

        long begin = System.nanoTime();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin))
                    .as("seconds; the library alone would have waited for its time-out and failed")
                    .isLessThan(30);
            assertThat(leftOver.isAlive()).isFalse();
            assertThat(query(database, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void dataOfAnotherPostgresVersionIsRefusedWithAWayOut() throws IOException {
        Path versionFile = Files.createDirectories(folder.resolve("postgres")).resolve("PG_VERSION");
        Files.writeString(versionFile, "15\n");

        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> EmbeddedDatabase.start(folder))
                .withMessageContaining("written by PostgreSQL 15")
                .withMessageContaining("brings PostgreSQL " + EmbeddedDatabase.MAJOR_VERSION)
                .satisfies(refusal -> assertThat(refusal.action()).contains("pg_dump", "--duban.data-dir"));
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> EmbeddedDatabase.start(folder))
                .as("the lock was given back")
                .withMessageContaining("written by PostgreSQL 15");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> EmbeddedDatabase.start(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("cannot be written");
    }

    /** A running Duban, as far as its database goes. */
    static class Instance {

        static final String READY = "ready";

        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
            update(database, "create table kept (n int)", "insert into kept values (42)");
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }

    private Process instanceInAnotherProcess() throws IOException {
        return new ProcessBuilder(java(), "-Xmx128m", "-cp", classPath(), Instance.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void update(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
