package org.duban.workflow.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Runs without a command executor, as a query made inside a command must. */
class DirectoryGroupQuery extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;

    DirectoryGroupQuery(Directory directory) {
        this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext commandContext) {
        return directory.groups(this).size();
    }

    @Override
    public List<Group> executeList(CommandContext commandContext, Page page) {
        List<Group> all = directory.groups(this);
        return page == null ? all : OurIdentityProvider.page(all, page.getFirstResult(), page.getMaxResults());
    }

    @Override
    public List<Group> list() {
        return executeList(null, null);
    }

    @Override
    public List<Group> listPage(int firstResult, int maxResults) {
        return OurIdentityProvider.page(list(), firstResult, maxResults);
    }

    @Override
    public List<Group> unlimitedList() {
        return list();
    }

    @Override
    public long count() {
        return executeCount(null);
    }

    @Override
    public Group singleResult() {
        List<Group> found = list();
        return found.isEmpty() ? null : found.get(0);
    }
}
