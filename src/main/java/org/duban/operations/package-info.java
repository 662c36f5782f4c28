/** What administrators must know of the running product: automatic steps that failed, in plain words. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"organization", "security", "web"})
package org.duban.operations;
