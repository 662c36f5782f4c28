/**
 * 督办文书 and the ladder that calls for them: who is late with what, which paper that brings, and its way from draft over
 * number, receipt and reply to the answer. The processes decide when, the aggregates whether.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "security",
            "deadline",
            "directive",
            "assignment",
            "paper",
            "delivery",
            "worklist",
            "web"
        })
package org.duban.supervision;
