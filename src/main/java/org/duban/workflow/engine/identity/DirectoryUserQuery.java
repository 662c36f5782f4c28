package org.duban.workflow.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Runs without a command executor, as a query made inside a command must. */
class DirectoryUserQuery extends UserQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;

    DirectoryUserQuery(Directory directory) {
        this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext commandContext) {
        return directory.users(this).size();
    }

    @Override
    public List<User> executeList(CommandContext commandContext, Page page) {
        List<User> all = directory.users(this);
        return page == null ? all : OurIdentityProvider.page(all, page.getFirstResult(), page.getMaxResults());
    }

    @Override
    public List<User> list() {
        return executeList(null, null);
    }

    @Override
    public List<User> listPage(int firstResult, int maxResults) {
        return OurIdentityProvider.page(list(), firstResult, maxResults);
    }

    @Override
    public List<User> unlimitedList() {
        return list();
    }

    @Override
    public long count() {
        return executeCount(null);
    }

    @Override
    public User singleResult() {
        List<User> found = list();
        return found.isEmpty() ? null : found.get(0);
    }
}
