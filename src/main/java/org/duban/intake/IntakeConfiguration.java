package org.duban.intake;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    IntakeReader intakeReader(@Value("${duban.intake.max-size:20MB}") DataSize maxSize) {
        return new IntakeReader(maxSize.toBytes());
    }
}
