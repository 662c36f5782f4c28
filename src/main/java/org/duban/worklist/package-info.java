/**
 * 待办: what each person may act on now, and the one door by which pages and REST complete it. The rows are written with
 * the engine's own in one transaction; the engine is never asked for a list.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Worklist",
        allowedDependencies = {"platform", "organization", "security", "web"})
package org.duban.worklist;
