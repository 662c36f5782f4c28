package org.duban.platform;

/** The address on which pages and REST are to be served cannot be had. */
class PortTakenException extends RuntimeException {

    private final int port;

    PortTakenException(String address, int port, Throwable cause) {
        super(
                "Port " + port + (address == null ? "" : " of " + address) + " cannot be used: " + cause.getMessage()
                        + ".",
                cause);
        this.port = port;
    }

    int port() {
        return port;
    }
}
