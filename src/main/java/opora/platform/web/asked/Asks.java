package opora.platform.web.asked;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form sent by POST that changes nothing and only asks, with words that must not stand in an address. The answer gets an address of
 * its own, which can be reloaded and returned to, and which opens for nobody else.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {

    /** The fields that may carry a name. While they are blank the form is an ordinary filter, and its address can be kept. */
    String[] about() default {};
}
