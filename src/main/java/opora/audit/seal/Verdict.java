package opora.audit.seal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param entries how many entries were checked
 * @param head the last head that held; null for a journal without any
 * @param finding what is wrong, if anything
 */
record Verdict(long entries, @Nullable Head head, Optional<Finding> finding) {}
