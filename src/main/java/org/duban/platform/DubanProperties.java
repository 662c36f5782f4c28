package org.duban.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the installation.
 *
 * @param jurisdiction number of the jurisdiction, at most six digits; every key that this installation hands out begins
 *     with it, so that rows of two installations never collide
 * @param zone the office's time zone: days, deadlines and papers are dated in it
 * @param dataDir folder of the embedded database; not used with an external one
 * @param embedded whether a production start may use the embedded database; the demo always may
 */
@Validated
@ConfigurationProperties("duban")
public record DubanProperties(
        @DefaultValue("370100") @Min(1) @Max(999_999) int jurisdiction,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @DefaultValue("data") @NotNull Path dataDir,
        @DefaultValue("false") boolean embedded) {}
