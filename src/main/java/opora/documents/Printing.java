package opora.documents;

import java.util.Optional;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.web.Html;
import org.jspecify.annotations.Nullable;

/** Fills the template in use and enters the paper in the register. Who may is asked, and the journal told, by the module of the record. */
public interface Printing {

    /** A record keeps its registration number: printed again it is a copy. */
    Html.Download print(String form, UUID record, @Nullable UUID family, FormValues values, Change change);

    /** The registration number the record has been printed under. */
    Optional<String> number(String form, UUID record, Change look);
}
