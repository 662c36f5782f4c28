/** 督办件: what was handed down, from its draft through plan check and signature to issue, conclusion and archive. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Directive",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "security",
            "deadline",
            "intake",
            "intake :: template",
            "paper",
            "web"
        })
package org.duban.directive;
