package org.duban.workflow.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** There are no tenants. */
class NoTenants extends TenantQueryImpl {

    private static final long serialVersionUID = 1L;

    @Override
    public long executeCount(CommandContext commandContext) {
        return 0;
    }

    @Override
    public List<Tenant> executeList(CommandContext commandContext, Page page) {
        return List.of();
    }

    @Override
    public List<Tenant> list() {
        return List.of();
    }

    @Override
    public List<Tenant> listPage(int firstResult, int maxResults) {
        return List.of();
    }

    @Override
    public List<Tenant> unlimitedList() {
        return List.of();
    }

    @Override
    public long count() {
        return 0;
    }

    @Override
    public Tenant singleResult() {
        return null;
    }
}
