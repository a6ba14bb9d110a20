package opora.access;

import opora.platform.web.Fields;
import opora.platform.web.Interrupted;
import opora.platform.web.Shell;

/**
 * @param reason why it is asked, as a sentence
 * @param provider true when the identity provider of the institution can be asked again
 * @param app true when a code is asked for, false for the password
 */
public record ConfirmPage(
        Shell shell,
        Fields fields,
        Interrupted interrupted,
        String reason,
        boolean app,
        boolean passkey,
        boolean provider) {

    /** What was typed travels under names of its own, so that it never mixes with what is typed here. */
    static final String TYPED = "typed.";
}
