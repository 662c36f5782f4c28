/**
 * What people are told: an inbox for each unit, and beside it the office's message gateway. A gateway that is down delays a
 * message; it neither loses nor doubles one, and no process stands still for it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {"platform", "organization", "security", "web"})
package org.duban.delivery;
