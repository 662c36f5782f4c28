package org.duban.workflow.messagedelivery;

/** A call that the gateway did not take. The message begins with a word that {@code operations.cause.…} explains. */
class GatewayFailure extends RuntimeException {

    /** @param cause may be null */
    GatewayFailure(String word, String detail, Throwable cause) {
        super(word + " " + detail, cause);
    }
}
