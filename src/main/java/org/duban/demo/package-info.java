/**
 * The content of the demo: a fictional city, its documents, and the story that its history is made from. Pure reading,
 * without a database or an engine; driving the processes with it is left to the seeding.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"platform", "organization", "directive", "intake", "web"})
package org.duban.demo;
