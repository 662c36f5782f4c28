package org.duban.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test against the whole product: real PostgreSQL, real engine, real HTTP on a free port.
 *
 * <p>Each test method starts on the same ground, whatever ran before it: the small city of {@link TestCity}, nothing
 * else, and the clock at {@link TestClock#START}. Nothing runs by itself: jobs are run by {@link Jobs}, time passes by
 * {@link TestClock}. Persons act through {@link Acting} in the JVM and through {@link Rest} over HTTP. All of these are
 * beans, to be taken by the test's constructor. The context is shared by all test classes with the same configuration; add properties only where a
 * test is about them, since each variation costs a start.
 *
 * <p>Do not put {@code @Transactional} on such a test: the other side of an HTTP call would not see its rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(DubanTestConfiguration.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestExecutionListeners(listeners = FreshStart.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DubanTest {}
