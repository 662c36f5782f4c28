package org.duban.demo;

/** The database of a production start holds accounts of the demo. */
class DemoDataPresentException extends RuntimeException {

    DemoDataPresentException() {
        super("This database holds accounts of the demo, whose password is public.");
    }
}
