package opora.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the form over a list of entries, and the address of its next page. */
@Component
class JournalForms {

    private final AccountNames accounts;

    JournalForms(AccountNames accounts) {
        this.accounts = accounts;
    }

    JournalForm of(Shell shell, UUID institution, Fields fields) {
        var names = new ArrayList<Choice>();
        accounts.ofInstitution(institution).forEach((id, name) -> names.add(Choice.of(id, name)));
        var kinds = Arrays.stream(EntryKind.values())
                .map(kind -> new Choice(kind.word(), shell.t(kind.titleKey())))
                .toList();
        return new JournalForm(fields, names, kinds);
    }

    static @Nullable String nextPath(String place, JournalFilter filter, HistorySlice slice) {
        if (slice.next() == null) {
            return null;
        }
        var path = UriComponentsBuilder.fromPath(place);
        if (filter.account() != null) {
            path.queryParam("account", filter.account());
        }
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            path.queryParam("kind", filter.kind());
        }
        if (filter.from() != null) {
            path.queryParam("from", filter.from());
        }
        if (filter.to() != null) {
            path.queryParam("to", filter.to());
        }
        return path.queryParam("after", slice.next()).build().toUriString();
    }
}
