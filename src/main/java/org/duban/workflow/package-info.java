/**
 * The process engine's edge: the only module that knows Camunda. It starts, completes and correlates, and calls the
 * business modules from delegates named in the models; they never call it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Workflow")
package org.duban.workflow;
