/**
 * 台账: the read side. Queries over what the other modules wrote, their pages, exports and REST; it changes nothing but by
 * calling them.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "security",
            "deadline",
            "intake",
            "directive",
            "assignment",
            "reporting",
            "verification",
            "paper",
            "supervision",
            "worklist",
            "web"
        })
package org.duban.ledger;
