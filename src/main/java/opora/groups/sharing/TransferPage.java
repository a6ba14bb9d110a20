package opora.groups.sharing;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param partner to whom, by name, once it is chosen
 * @param consenting null before that
 */
public record TransferPage(
        Shell shell,
        Gathering gathering,
        Fields fields,
        List<Choice> partners,
        List<Choice> purposes,
        @Nullable String partner,
        @Nullable Consenting consenting) {

    public String path() {
        return gathering.path() + "/transfer";
    }
}
