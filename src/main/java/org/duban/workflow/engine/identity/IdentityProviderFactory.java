package org.duban.workflow.engine.identity;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.duban.security.Callers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Shows the engine our people and units; nothing is copied, nothing can be written from its side. */
@Component
public class IdentityProviderFactory implements SessionFactory {

    private final JdbcClient jdbc;
    private final ObjectProvider<Callers> callers;
    private final ObjectProvider<PasswordEncoder> passwords;
    private final MessageSource messages;

    IdentityProviderFactory(
            JdbcClient jdbc,
            ObjectProvider<Callers> callers,
            ObjectProvider<PasswordEncoder> passwords,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.passwords = passwords;
        this.messages = messages;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new OurIdentityProvider(new Directory(jdbc, callers.getObject(), messages), passwords.getObject());
    }
}
