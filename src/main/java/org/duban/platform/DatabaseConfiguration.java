package org.duban.platform;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The embedded database, unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseConfiguration.NoExternalDatabase.class)
class DatabaseConfiguration {

    static class NoExternalDatabase extends NoneNestedConditions {

        NoExternalDatabase() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class ExternalDatabase {}
    }

    @Bean
    EmbeddedDatabase embeddedDatabase(DubanProperties properties, Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("demo")) && !properties.embedded()) {
            throw new DatabaseUnavailableException(
                    "No database is configured, and the embedded one is for trying out only.",
                    "Set spring.datasource.url, spring.datasource.username and spring.datasource.password, or say"
                            + " duban.embedded=true if one machine with the embedded PostgreSQL is what you want.",
                    null);
        }
        return EmbeddedDatabase.start(properties.dataDir());
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    DataSource dataSource(EmbeddedDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        return pool;
    }
}
