package opora.services.catalogue;

import java.util.List;
import opora.platform.web.Shell;

/** @param kinds the statutory kinds with their services, in the order of the law */
public record CataloguePage(Shell shell, List<Kind> kinds) {

    public record Kind(Term term, List<CatalogueEntry> services) {}
}
