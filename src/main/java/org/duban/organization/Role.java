package org.duban.organization;

import java.util.Set;

/** What a person may do in a unit (PRODUCT, People). */
public enum Role {
    /** 督查人员 */
    SUPERVISOR,
    /** 立项审批人、签发人 */
    APPROVER,
    /** 联络员 (承办人员) */
    LIAISON,
    /** 单位分管负责人、主要负责人 */
    PRINCIPAL,
    /** 行业主管部门验收人 */
    VERIFIER,
    /** 监督查阅人员 */
    AUDITOR,
    /** 系统管理员: accounts and organisation */
    SYSTEM_ADMIN,
    /** 安全管理员: roles and policies */
    SECURITY_ADMIN,
    /** 审计管理员: logs */
    AUDIT_ADMIN;

    /** Three people, none of whom can do another's job: a person holds at most one of these. */
    public static final Set<Role> ADMINISTRATORS = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    /** Roles that see the whole jurisdiction of the office they are held in. */
    public boolean seesJurisdiction() {
        return this == SUPERVISOR || this == APPROVER || this == AUDITOR;
    }

    /** Roles that see their unit and the units below it. */
    public boolean seesSubtree() {
        return this == LIAISON || this == PRINCIPAL;
    }
}
