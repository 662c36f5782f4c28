package org.duban.delivery;

import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the office's message gateway is. Without an address messages stay in the inbox.
 *
 * @param url the only address that messages are sent to
 * @param secret key of the signature
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long the gateway may be silent
 * @param limit how long a whole call may take
 * @param retry how often and at what distance a failed call is tried again, as ISO 8601 repetition
 */
@Validated
@ConfigurationProperties("duban.gateway")
public record GatewayProperties(
        URI url,
        String secret,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("20s") Duration limit,
        @DefaultValue("R6/PT5M") String retry) {

    public boolean configured() {
        return url != null && !url.toString().isBlank();
    }

    @AssertTrue(
            message = "duban.gateway.url must be http(s), and needs duban.gateway.secret with at least 16 characters")
    public boolean isComplete() {
        return !configured()
                || secret != null
                        && secret.length() >= 16
                        && String.valueOf(url.getScheme()).matches("https?");
    }
}
