package org.duban.workflow.noticehandling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;
import org.duban.supervision.NoticeView;
import org.duban.supervision.Notices;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Names the group that a task about a notice is for. */
@Component("noticeGroups")
public class NoticeGroups {

    private final Notices notices;

    NoticeGroups(Notices notices) {
        this.notices = notices;
    }

    /** Supervisors of the office whose paper it is. */
    public String supervisor(DelegateExecution execution) {
        return RoleInUnit.groupId(Role.SUPERVISOR, notice(execution).officeId());
    }

    /** Approvers of that office. */
    public String approver(DelegateExecution execution) {
        return RoleInUnit.groupId(Role.APPROVER, notice(execution).officeId());
    }

    /** Liaisons of the recipient. */
    public String liaison(DelegateExecution execution) {
        return RoleInUnit.groupId(Role.LIAISON, notice(execution).unitId());
    }

    /** Principals of the recipient. */
    public String principal(DelegateExecution execution) {
        return RoleInUnit.groupId(Role.PRINCIPAL, notice(execution).unitId());
    }

    private NoticeView notice(DelegateExecution execution) {
        return notices.get(BusinessKey.id(execution));
    }
}
