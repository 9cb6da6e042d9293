package org.shiji.unions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test on the whole application and the schema in which nothing is kept from one test to the
 * next.
 */
@SpringBootTest(properties = "shiji.test.schema=shiji_scratch")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ScratchTest {}
