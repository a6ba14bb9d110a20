package opora.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that asks its user to show once more that it is them, unless they did within the last five minutes. A page asked for is sent to
 * {@code /confirm} and opened after that; a form sent is answered with the same question (401), keeps what was typed and is sent after it.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StepUp {

    /** The key of a sentence that tells the user why, or nothing for the common one. */
    String because() default "";
}
