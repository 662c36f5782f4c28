/**
 * Pages and REST of the organisation. Apart from {@code organization} because pages stand on {@code web} and
 * {@code security}, which themselves stand on {@code organization}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"platform", "organization", "organization :: roster", "security", "web"})
package org.duban.administration;
