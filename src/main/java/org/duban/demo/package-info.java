/**
 * The demo: a fictional city, which is built on an empty database, its documents, and the story along which its history
 * is made: by driving the processes as its people while the clock moves from the past to now.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "security",
            "directive",
            "intake",
            "assignment",
            "reporting",
            "worklist",
            "web"
        })
package org.duban.demo;
