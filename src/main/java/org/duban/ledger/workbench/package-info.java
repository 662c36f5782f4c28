/** What the workbench shows besides a person's tasks. */
package org.duban.ledger.workbench;
