package org.duban.supervision;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of an office's papers.
 *
 * @param numberPrefix the organ's part of its number series (机关代字), as 青督 in 青督办字〔2026〕12号
 */
@Validated
@ConfigurationProperties("duban.supervision")
public record SupervisionProperties(
        @DefaultValue("督") @Pattern(regexp = "\\p{IsHan}{1,20}")
        String numberPrefix) {}
