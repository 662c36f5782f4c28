/**
 * Time: the statutory calendar, the date phrases of official documents, limits, due times and lights. Depends on no
 * other module, so that every other may ask it.
 */
@ApplicationModule(
        displayName = "Deadline",
        allowedDependencies = {})
package org.duban.deadline;

import org.springframework.modulith.ApplicationModule;
