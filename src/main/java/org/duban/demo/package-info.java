/**
 * The demo: a fictional city, which is built on an empty database, its documents, and the story that its history is made
 * from. Driving the processes with it is left to others.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"platform", "organization", "directive", "intake"})
package org.duban.demo;
