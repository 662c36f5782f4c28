package org.duban.platform;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DubanProperties.class)
class PlatformConfiguration {

    /** The offset outlives a restart: due dates already lie in the moved time. */
    @Bean
    @DependsOnDatabaseInitialization
    BusinessClock clock(DubanProperties properties, JdbcClient jdbc, ObjectProvider<HistoryStart> history) {
        Clock machine = Clock.system(properties.zone());
        Duration offset = jdbc.sql("select offset_millis from clock_offset")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElseGet(() -> history.stream()
                        .flatMap(start -> start.firstMoment().stream())
                        .findFirst()
                        .map(first -> begin(Duration.between(machine.instant(), first), jdbc))
                        .orElse(Duration.ZERO));
        return new BusinessClock(machine, offset);
    }

    /** Kept at once: what is written from now on lies in that time, also after a start that was cut off. */
    private static Duration begin(Duration offset, JdbcClient jdbc) {
        jdbc.sql("insert into clock_offset (offset_millis) values (?)")
                .param(offset.toMillis())
                .update();
        return Duration.ofMillis(offset.toMillis());
    }

    /** One pair of bundles for each module: {@code messages/<module>.properties} and {@code _en}. */
    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(bundles)
                .map(Resource::getFilename)
                .filter(name -> !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
