package opora.access;

import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param problem what to say about the attempt before, or null
 * @param said that the person has signed out, or null
 * @param provider true when the institution has an identity provider
 */
public record SignInPage(
        Shell shell, @Nullable String problem, @Nullable String said, boolean provider) {}
