/** 进展报告 and 佐证材料: what units report, and the proof they attach. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {"platform", "audit", "organization", "security", "directive", "assignment", "web"})
package org.duban.reporting;
