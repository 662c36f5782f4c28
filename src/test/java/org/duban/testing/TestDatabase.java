package org.duban.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL server for the whole JVM, in a temporary folder and fast rather than durable; in it a database for each
 * application context, which {@link #restore()} puts back to where {@link #remember()} left it.
 */
public final class TestDatabase {

    static final String NAME = "duban.test.database";

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    private final HikariDataSource pool;
    private final String name;

    TestDatabase(DataSource dataSource, String name) {
        this.pool = (HikariDataSource) dataSource;
        this.name = name;
    }

    /** Started when first asked for; stopped when all contexts are closed, which may still need it. */
    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gives each context a database of its own. */
    static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String url = newDatabase();
            TestPropertyValues.of(
                            NAME + "=" + url.substring(url.lastIndexOf('/') + 1),
                            "spring.datasource.url=" + url,
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=")
                    .applyTo(context);
        }
    }

    /** Creates an empty database on the shared server. @return its JDBC address, for the user {@code postgres} */
    public static String newDatabase() {
        String name = "duban_" + CONTEXTS.incrementAndGet();
        onServer("create database " + name);
        return "jdbc:postgresql://localhost:" + Server.INSTANCE.getPort() + "/" + name;
    }

    /** Keeps the present content as the start of every test. */
    void remember() {
        aside(() -> onServer("create database " + name + "_start template " + name + " strategy file_copy"));
    }

    /** Brings back the content that was kept. Keys go on from where they are: blocks of them are held in memory. */
    void restore() {
        long lastKey = lastKey();
        aside(() -> onServer(
                "drop database " + name + " with (force)",
                "create database " + name + " template " + name + "_start strategy file_copy"));
        execute(pool, "select setval('duban_id', " + lastKey + ")");
    }

    private long lastKey() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_value from duban_id")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs while nobody is connected: late requests of the last test wait for a connection. */
    private void aside(Runnable change) {
        pool.getHikariPoolMXBean().suspendPool();
        try {
            pool.getHikariPoolMXBean().softEvictConnections();
            change.run();
            // one that the pool opened meanwhile leads to the database that was dropped
            pool.getHikariPoolMXBean().softEvictConnections();
        } finally {
            pool.getHikariPoolMXBean().resumePool();
        }
    }

    private static void onServer(String... statements) {
        execute(Server.INSTANCE.getPostgresDatabase(), statements);
    }

    private static void execute(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
