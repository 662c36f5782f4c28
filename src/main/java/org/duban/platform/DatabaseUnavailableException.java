package org.duban.platform;

/** The embedded database cannot be used; the message says why and what would help, for whoever starts the product. */
class DatabaseUnavailableException extends RuntimeException {

    private final String action;

    DatabaseUnavailableException(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
