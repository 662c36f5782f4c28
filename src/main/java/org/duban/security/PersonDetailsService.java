package org.duban.security;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Accounts are people of ours. Authorities stay empty: roles are read for each request, see {@link Callers}. */
@Component
class PersonDetailsService implements UserDetailsService {

    private record Account(String username, String password, boolean active) {}

    private final JdbcClient jdbc;

    PersonDetailsService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        Account account = jdbc.sql("select username, password, active from person where username = :username")
                .param("username", username)
                .query(Account.class)
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException(username));
        return User.withUsername(account.username())
                .password(account.password())
                .disabled(!account.active())
                .authorities(List.of())
                .build();
    }
}
