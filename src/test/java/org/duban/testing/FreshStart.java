package org.duban.testing;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.AdminRuntimeDelegate;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.TasklistRuntimeDelegate;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.duban.organization.OrganizationChanged;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Puts database and clock back before each test method, so that no test sees what another left. */
class FreshStart extends AbstractTestExecutionListener {

    private static final Map<ApplicationContext, Boolean> PREPARED = Collections.synchronizedMap(new WeakHashMap<>());

    /** Before the listener that opens a transaction. */
    private static final AdminRuntimeDelegate ADMIN = new DefaultAdminRuntimeDelegate();

    private static final CockpitRuntimeDelegate COCKPIT = new DefaultCockpitRuntimeDelegate();
    private static final TasklistRuntimeDelegate TASKLIST = new DefaultTasklistRuntimeDelegate();

    @Override
    public int getOrder() {
        return 3_900;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        TestDatabase database = context.getBean(TestDatabase.class);
        offerToDoors(context.getBean(ProcessEngine.class));
        context.getBean(TestClock.class).reset();
        if (PREPARED.putIfAbsent(context, true) == null) {
            context.getBeanProvider(TestCity.class).ifAvailable(TestCity::build);
            database.remember();
        } else {
            database.restore();
        }
        context.publishEvent(new OrganizationChanged());
    }

    /**
     * The engine's REST and web applications find their engine by name, each in a registry of the JVM: a context that was
     * closed took the name out, and the applications with it; one that was started since put its own there.
     */
    private static void offerToDoors(ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
        RuntimeContainerDelegate webapps = RuntimeContainerDelegate.INSTANCE.get();
        ProcessEngine registered = webapps.getProcessEngineService().getProcessEngine(engine.getName());
        if (registered != engine) {
            if (registered != null) {
                webapps.unregisterProcessEngine(registered);
            }
            webapps.registerProcessEngine(engine);
        }
        Admin.setAdminRuntimeDelegate(ADMIN);
        Cockpit.setCockpitRuntimeDelegate(COCKPIT);
        Tasklist.setTasklistRuntimeDelegate(TASKLIST);
    }
}
