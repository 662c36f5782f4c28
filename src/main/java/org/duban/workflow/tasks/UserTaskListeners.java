package org.duban.workflow.tasks;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives every user task of every model the listeners that keep the worklist and hold the wall. */
@Component
class UserTaskListeners extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskKeeper> keeper;

    /** The keeper needs the engine; it is looked up when a task is there. */
    UserTaskListeners(ObjectProvider<TaskKeeper> keeper) {
        this.keeper = keeper;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, task -> keeper.getObject().created(task));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT, task -> keeper.getObject().assigned(task));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, task -> keeper.getObject().completed(task));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, task -> keeper.getObject().deleted(task));
    }
}
