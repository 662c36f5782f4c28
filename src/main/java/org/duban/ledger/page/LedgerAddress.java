package org.duban.ledger.page;

import org.duban.deadline.Light;
import org.duban.ledger.query.LedgerRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the ledger that keep the present filter. */
class LedgerAddress {

    private static final String PATH = "/ledger";

    private final LedgerRequest request;

    LedgerAddress(LedgerRequest request) {
        this.request = request;
    }

    /** The rows after a cursor. */
    String page(String cursor) {
        return builder(PATH, request.light())
                .queryParam("cursor", cursor)
                .encode()
                .toUriString();
    }

    /** The same with another light; null for all. */
    String light(Light light) {
        return builder(PATH, light == null ? null : light.name().toLowerCase(java.util.Locale.ROOT))
                .encode()
                .toUriString();
    }

    /** The filter as a query, with its question mark; empty for none. */
    String query() {
        return builder("", request.light()).encode().toUriString();
    }

    boolean filtered() {
        return !query().isEmpty();
    }

    private UriComponentsBuilder builder(String path, String light) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        add(builder, "q", request.q());
        add(builder, "directive", request.directive());
        add(builder, "unit", request.unit());
        add(builder, "source", request.source());
        add(builder, "from", request.from());
        add(builder, "to", request.to());
        add(builder, "state", request.state());
        add(builder, "light", light);
        return builder;
    }

    private static void add(UriComponentsBuilder builder, String name, String value) {
        if (value != null && !value.isBlank()) {
            builder.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value.strip()));
        }
    }
}
