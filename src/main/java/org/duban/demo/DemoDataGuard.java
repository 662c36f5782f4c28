package org.duban.demo;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps a production start from running on accounts whose password stands in the README. What counts is the password: an
 * official may well be called as somebody in the demo.
 */
@Component
@Profile("!demo")
@DependsOnDatabaseInitialization
class DemoDataGuard implements InitializingBean {

    static final String ALLOW = "duban.allow-demo-data";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final boolean allowed;

    DemoDataGuard(JdbcClient jdbc, PasswordEncoder passwords, Environment environment) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.allowed = environment.getProperty(ALLOW, Boolean.class, false);
    }

    /** @throws DemoDataPresentException if one of the demo's accounts still opens with the demo's password */
    @Override
    public void afterPropertiesSet() {
        if (allowed) {
            return;
        }
        DemoCity city = DemoCity.load();
        List<String> usernames =
                city.people().stream().map(DemoCity.Person::username).toList();
        // all demo accounts have one hash, so this is one comparison unless people changed theirs
        List<String> hashes = jdbc.sql(
                        "select password from person where active and username in (:usernames) group by password"
                                + " order by count(*) desc")
                .param("usernames", usernames)
                .query(String.class)
                .list();
        if (hashes.stream().anyMatch(hash -> passwords.matches(city.password(), hash))) {
            throw new DemoDataPresentException();
        }
    }
}
