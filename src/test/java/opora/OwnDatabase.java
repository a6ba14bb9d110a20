package opora;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.test.context.TestPropertySource;

/** For tests that commit: what they leave behind is met only by others of their kind. */
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = "opora.test.database=own")
public @interface OwnDatabase {}
