/** 组织机构: units in a tree, their names, groups, people, roles and substitutes. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"platform", "audit"})
package org.duban.organization;
