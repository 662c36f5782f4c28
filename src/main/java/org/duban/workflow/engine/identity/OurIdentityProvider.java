package org.duban.workflow.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One session of the read-only identity provider. We have no tenants: one installation serves one jurisdiction. */
class OurIdentityProvider implements ReadOnlyIdentityProvider {

    private final Directory directory;
    private final PasswordEncoder passwords;

    OurIdentityProvider(Directory directory, PasswordEncoder passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    @Override
    public User findUserById(String userId) {
        return createUserQuery().userId(userId).singleResult();
    }

    @Override
    public UserQuery createUserQuery() {
        return new DirectoryUserQuery(directory);
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new DirectoryUserQuery(directory);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new org.camunda.bpm.engine.BadUserRequestException("Native user queries are not supported");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return directory
                .password(userId)
                .filter(encoded -> passwords.matches(password, encoded))
                .isPresent();
    }

    @Override
    public Group findGroupById(String groupId) {
        return createGroupQuery().groupId(groupId).singleResult();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new DirectoryGroupQuery(directory);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new DirectoryGroupQuery(directory);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new NoTenants();
    }

    @Override
    public void flush() {
        // nothing is ever written
    }

    @Override
    public void close() {
        // holds nothing
    }

    /** The page of a list that a query asks for. */
    static <T> List<T> page(List<T> all, int first, int max) {
        int from = Math.min(Math.max(first, 0), all.size());
        int to = (int) Math.min((long) from + Math.max(max, 0), all.size());
        return all.subList(from, to);
    }
}
