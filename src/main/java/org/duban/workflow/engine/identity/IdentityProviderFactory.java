package org.duban.workflow.engine.identity;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.duban.security.Callers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Shows the engine our people and units; nothing is copied, nothing can be written from its side. */
@Component
public class IdentityProviderFactory implements SessionFactory {

    private final JdbcClient jdbc;
    private final ObjectProvider<Callers> callers;
    private final ObjectProvider<PasswordEncoder> passwords;

    IdentityProviderFactory(
            JdbcClient jdbc, ObjectProvider<Callers> callers, ObjectProvider<PasswordEncoder> passwords) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.passwords = passwords;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new OurIdentityProvider(new Directory(jdbc, callers.getObject()), passwords.getObject());
    }
}
