/**
 * What pages share: the shell with its navigation, the fragments of forms and lists, language, errors. A module adds its
 * page by its own controller, templates and a {@link org.duban.web.NavigationEntry}; nothing here names a module. How to
 * make a page stands in {@code docs/pages.md}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"platform", "organization", "security"})
package org.duban.web;
