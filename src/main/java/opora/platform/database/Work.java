package opora.platform.database;

import org.jspecify.annotations.Nullable;

/** What is done in a context, and what comes of it. */
@FunctionalInterface
public interface Work<T extends @Nullable Object, E extends Exception> {

    T run() throws E;
}
