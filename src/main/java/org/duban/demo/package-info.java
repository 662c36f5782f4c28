/**
 * The demo: a fictional city, which is built on an empty database, its documents, and the story that its history is made
 * from. Driving the processes with it is left to others.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"platform", "audit", "organization", "directive", "intake", "web"})
package org.duban.demo;
