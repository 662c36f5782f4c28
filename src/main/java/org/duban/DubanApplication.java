package org.duban;

import org.duban.platform.PortCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Duban: pages, REST, process engine and, unless told otherwise, the embedded database. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class DubanApplication {

    public static void main(String[] args) {
        SpringApplication duban = new SpringApplication(DubanApplication.class);
        duban.addListeners(new PortCheck());
        duban.run(args);
    }
}
