package probe.rules;

import org.camunda.bpm.engine.RuntimeService;

/** Planted. */
public class BusinessThatKnowsTheEngine {

    public void start(RuntimeService engine) {
        engine.startProcessInstanceByKey("DirectiveLifecycle");
    }
}
