package org.duban.testing.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.duban.testing.DubanTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link DubanTest} in a real browser: take {@link Visits} as the last parameter of the test method and begin a visit
 * with a {@link Look}.
 *
 * <p>Whatever the test itself sees, it fails when a page wrote an error to its console or a script threw. A screenshot of
 * each failure is in {@code target/browser-failures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("browser")
@DubanTest
@ExtendWith(VisitsExtension.class)
public @interface BrowserTest {}
