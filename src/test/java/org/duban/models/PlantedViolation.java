package org.duban.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/**
 * The sound probe, broken in one respect.
 *
 * @param rule the rule that must find it
 * @param place what the finding must name
 * @param edits pairs: a text of the probe and what takes its place
 */
record PlantedViolation(String rule, String place, List<String> edits) {

    private static final Path PROBE = Path.of("src/test/resources/models/Probe.bpmn");
    private static final String WIRED = "camunda:delegateExpression=\"${record}\"";
    private static final String RETRIES = "<camunda:failedJobRetryTimeCycle>R5/PT1M</camunda:failedJobRetryTimeCycle>";
    private static final String CONDITION =
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${not agreed}</bpmn:conditionExpression>";
    private static final String RECORD = "<bpmn:serviceTask id=\"Activity_Record\" name=\"登记\""
            + " camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${record}\">";
    private static final String RECORD_END =
            "<bpmn:outgoing>Flow_Record_Agreed</bpmn:outgoing>\n    </bpmn:serviceTask>";
    private static final String ENDED = "<bpmn:endEvent id=\"Event_Ended\" name=\"已结束\">\n"
            + "      <bpmn:incoming>Flow_Carry_Ended</bpmn:incoming>\n    </bpmn:endEvent>";
    private static final String FIRST_FLOW = "<bpmn:sequenceFlow id=\"Flow_Started_Decide\"";
    private static final String FIRST_SHAPE = "<bpmndi:BPMNShape id=\"Event_Started_di\"";

    static ModelFile sound() {
        return ModelFile.read(PROBE);
    }

    ModelFile broken() {
        String xml = sound().xml();
        for (int i = 0; i < edits.size(); i += 2) {
            assertThat(xml).contains(edits.get(i));
            xml = xml.replace(edits.get(i), edits.get(i + 1));
        }
        return ModelFile.parse("Probe.bpmn", xml);
    }

    @Override
    public String toString() {
        return rule + ": " + place;
    }

    private static PlantedViolation of(String rule, String place, String... edits) {
        return new PlantedViolation(rule, place, List.of(edits));
    }

    private static PlantedViolation renamed(String id, String wrong) {
        return of("an id says what the element is", wrong, id, wrong);
    }

    private static PlantedViolation address(String address) {
        String property =
                "<camunda:properties><camunda:property name=\"to\" value=\"" + address + "\"/></camunda:properties>";
        return of("there is no address", address, RETRIES, RETRIES + property);
    }

    private static String inFrontOf(String text, String added) {
        return added + text;
    }

    private static String shape(String id, int x, int y) {
        return "<bpmndi:BPMNShape id=\"" + id + "_di\" bpmnElement=\"" + id + "\"><dc:Bounds x=\"" + x + "\" y=\"" + y
                + "\" width=\"36\" height=\"36\"/></bpmndi:BPMNShape>";
    }

    private static String edge(String id) {
        return "<bpmndi:BPMNEdge id=\"" + id + "_di\" bpmnElement=\"" + id
                + "\"><di:waypoint x=\"1\" y=\"1\"/><di:waypoint x=\"2\" y=\"2\"/></bpmndi:BPMNEdge>";
    }

    private static String flow(String id, String source, String target) {
        return "<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"" + source + "\" targetRef=\"" + target + "\"/>";
    }

    static List<PlantedViolation> all() {
        return List.of(
                of(
                        "a file holds one executable process of its own name",
                        "Other",
                        "<bpmn:process id=\"Probe\"",
                        "<bpmn:process id=\"Other\"",
                        "bpmnElement=\"Probe\"",
                        "bpmnElement=\"Other\""),
                of(
                        "a file holds one executable process of its own name",
                        "Probe",
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\""),
                of("a process says how long its history lives", "Probe", " camunda:historyTimeToLive=\"P3650D\"", ""),
                renamed("Task_Decide", "Activity_Decide"),
                renamed("Activity_Record", "Task_Record"),
                renamed("Timer_Late", "Event_Late"),
                renamed("Gateway_Agreed", "Gateway_agreed"),
                renamed("Flow_Late_Warned", "SequenceFlow_1"),
                of("processes, tasks and events have Chinese names", "Probe", "name=\"试验流程\"", "name=\"Probe\""),
                of("processes, tasks and events have Chinese names", "Task_Decide", " name=\"决定\"", ""),
                of("processes, tasks and events have Chinese names", "Event_Warned", "已提醒", "warned"),
                of("a gateway that decides asks a question", "Gateway_Agreed", "同意吗？", "意见"),
                of("a flow out of a decision is its answer", "Flow_Agreed_Decide", " name=\"退回\"", ""),
                of("a user task has a form of ours", "Task_Decide", "\"sign-for-receipt\"", "\"no-such-form\""),
                of(
                        "a user task's people are computed groups",
                        "Task_Decide",
                        "${taskGroups.liaison(execution)}",
                        "LIAISON-1042"),
                of(
                        "a user task's people are computed groups",
                        "Task_Decide",
                        "camunda:formRef=",
                        "camunda:assignee=\"linxh\" camunda:formRef="),
                of(
                        "an automatic task calls one bean, a decision or a connector",
                        "Activity_Record",
                        WIRED,
                        "camunda:class=\"org.duban.Record\""),
                of(
                        "an automatic task calls one bean, a decision or a connector",
                        "Activity_Record",
                        WIRED,
                        "camunda:expression=\"${record.now(execution)}\""),
                of(
                        "there is no script",
                        "Activity_Record",
                        RETRIES,
                        RETRIES + "<camunda:executionListener event=\"start\">"
                                + "<camunda:script scriptFormat=\"javascript\">1</camunda:script>"
                                + "</camunda:executionListener>"),
                address("https:"),
                address("10.0.0.7"),
                address("office@duban.org"),
                of(
                        "time limits come from configuration",
                        "Timer_Late",
                        "${dates.due(execution)}",
                        "2026-06-30T00:00:00"),
                of("what runs as a job has a retry cycle", "Activity_Record", RETRIES, ""),
                of(
                        "what a model calls is one of ours",
                        "Activity_Record",
                        RECORD,
                        "<bpmn:callActivity id=\"Activity_Record\" name=\"登记\" calledElement=\"NoSuchProcess\">",
                        RECORD_END,
                        RECORD_END.replace("serviceTask", "callActivity")),
                of(
                        "what a model calls is one of ours",
                        "Activity_Record",
                        RECORD,
                        "<bpmn:businessRuleTask id=\"Activity_Record\" name=\"登记\" camunda:decisionRef=\"no-such\">",
                        RECORD_END,
                        RECORD_END.replace("serviceTask", "businessRuleTask")),
                of(
                        "conditions are short expressions over flags",
                        "Flow_Agreed_Decide",
                        "${not agreed}",
                        "agreed == false"),
                of(
                        "a process and each of its parts start once and end",
                        "Probe",
                        FIRST_FLOW,
                        inFrontOf(
                                FIRST_FLOW,
                                "<bpmn:startEvent id=\"Event_Again\" name=\"又开始\"><bpmn:outgoing>Flow_Again_Decide"
                                        + "</bpmn:outgoing></bpmn:startEvent>"
                                        + flow("Flow_Again_Decide", "Event_Again", "Task_Decide")),
                        "<bpmn:incoming>Flow_Started_Decide</bpmn:incoming>",
                        "<bpmn:incoming>Flow_Started_Decide</bpmn:incoming>"
                                + "<bpmn:incoming>Flow_Again_Decide</bpmn:incoming>",
                        FIRST_SHAPE,
                        inFrontOf(FIRST_SHAPE, shape("Event_Again", 100, 202) + edge("Flow_Again_Decide"))),
                of(
                        "every node is reached",
                        "Event_Lost",
                        FIRST_FLOW,
                        inFrontOf(FIRST_FLOW, "<bpmn:endEvent id=\"Event_Lost\" name=\"到不了\"/>"),
                        FIRST_SHAPE,
                        inFrontOf(FIRST_SHAPE, shape("Event_Lost", 100, 202))),
                of("only an end ends", "Event_Ended", ENDED, ENDED.replace("endEvent", "intermediateThrowEvent")),
                of(
                        "one way leaves a node that does not decide",
                        "Timer_Late",
                        FIRST_FLOW,
                        inFrontOf(FIRST_FLOW, flow("Flow_Late_Ended", "Timer_Late", "Event_Ended")),
                        "<bpmn:outgoing>Flow_Late_Warned</bpmn:outgoing>",
                        "<bpmn:outgoing>Flow_Late_Warned</bpmn:outgoing>"
                                + "<bpmn:outgoing>Flow_Late_Ended</bpmn:outgoing>",
                        "<bpmn:incoming>Flow_Carry_Ended</bpmn:incoming>",
                        "<bpmn:incoming>Flow_Carry_Ended</bpmn:incoming>"
                                + "<bpmn:incoming>Flow_Late_Ended</bpmn:incoming>",
                        FIRST_SHAPE,
                        inFrontOf(FIRST_SHAPE, edge("Flow_Late_Ended"))),
                of("a decision has a condition on each flow but the default", "Gateway_Agreed", CONDITION, ""),
                of(
                        "a decision has a condition on each flow but the default",
                        "Gateway_Agreed",
                        " default=\"Flow_Agreed_Carry\"",
                        ""),
                of(
                        "a node lists the flows that touch it",
                        "Task_Decide",
                        "<bpmn:outgoing>Flow_Decide_Record</bpmn:outgoing>",
                        ""),
                of(
                        "every node and flow is drawn",
                        "Event_Warned",
                        "bpmnElement=\"Event_Warned\"",
                        "bpmnElement=\"Probe\""),
                of(
                        "every node and flow is drawn",
                        "Flow_Late_Warned",
                        "bpmnElement=\"Flow_Late_Warned\"",
                        "bpmnElement=\"Flow_Carry_Ended\""),
                of(
                        "a flow goes to the right unless it returns",
                        "Flow_Late_Warned",
                        "<dc:Bounds x=\"400\" y=\"250\"",
                        "<dc:Bounds x=\"150\" y=\"250\""),
                of(
                        "no two shapes overlap",
                        "Event_Warned",
                        "<dc:Bounds x=\"400\" y=\"250\"",
                        "<dc:Bounds x=\"400\" y=\"120\""),
                of(
                        "what is in a part is drawn inside it",
                        "Event_Finished",
                        "<dc:Bounds x=\"810\" y=\"102\"",
                        "<dc:Bounds x=\"810\" y=\"172\""));
    }
}
