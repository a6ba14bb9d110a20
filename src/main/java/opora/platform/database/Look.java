package opora.platform.database;

import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * A transaction that shows something to somebody and changes nothing but the journal. The journal of a page does not wait for the disk; of
 * a file, of paper and of a way in it does, and so does every change.
 */
public final class Look extends DefaultTransactionDefinition {

    private static final long serialVersionUID = 1;
}
