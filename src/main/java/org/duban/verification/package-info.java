/** 核查验收: application for closure, the unit's approval, the verifier's check, return for rework. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Verification",
        allowedDependencies = {"platform", "audit", "organization", "security", "directive", "assignment", "web"})
package org.duban.verification;
