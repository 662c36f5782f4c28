/** 单位名册: units with their people and groups from a spreadsheet, looked at before anything is written. */
@org.springframework.modulith.NamedInterface("roster")
package org.duban.organization.roster;
