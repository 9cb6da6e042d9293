package org.shiji.unions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shiji.assessment.PutOff;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test on the whole application and the schema in which nothing is kept from one test to the
 * next; what is done in the background waits to be asked for.
 */
@SpringBootTest(properties = "shiji.test.schema=shiji_scratch")
@Import(PutOff.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ScratchTest {}
