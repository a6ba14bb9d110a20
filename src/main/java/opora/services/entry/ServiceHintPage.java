package opora.services.entry;

import opora.platform.web.Shell;
import opora.services.catalogue.CatalogueEntry;
import org.jspecify.annotations.Nullable;

/** The part of the form that says what the typed service was understood as. */
public record ServiceHintPage(Shell shell, @Nullable CatalogueEntry service) {}
