/** What every module stands on: database, clock, ids, settings, texts. Knows no business. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package org.duban.platform;
