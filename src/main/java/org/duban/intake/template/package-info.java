/** The ledger template: the one shape in which a directive is filled in, imported and handed out as a workbook. */
@org.springframework.modulith.NamedInterface("template")
package org.duban.intake.template;
