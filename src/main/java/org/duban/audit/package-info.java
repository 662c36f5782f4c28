/** The record of who did what: append-only, chained for each object, kept longer than the engine's history. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform"})
package org.duban.audit;
