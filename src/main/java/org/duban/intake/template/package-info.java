/** The ledger template: the one shape in which a directive is filled in, imported and handed out as a workbook. */
package org.duban.intake.template;
