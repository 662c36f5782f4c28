/** Who is logged in, what they may do and see, and the one login for pages, REST and the engine's applications. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"platform", "audit", "organization"})
package org.duban.security;
