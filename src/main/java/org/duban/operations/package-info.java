/** What administrators keep: automatic steps that failed, in plain words; the working calendar. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"audit", "deadline", "organization", "platform", "security", "web"})
package org.duban.operations;
