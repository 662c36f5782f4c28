/** 承办任务: the tree of units' obligations, from planning and receipt through decomposition to the end. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Assignment",
        allowedDependencies = {"platform", "audit", "organization", "security", "deadline", "intake", "directive", "web"
        })
package org.duban.assignment;
