package opora.exchange;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.exchange.sheets.BookReader;
import opora.exchange.sheets.Row;
import opora.exchange.workbook.Workbook;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.text.SearchText;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For which institution a workbook is brought in on the console, where nobody has signed in. */
@Component
class Institutions {

    private final DSLContext db;

    Institutions(DSLContext db) {
        this.db = db;
    }

    private record Known(UUID id, String fullName, String shortName) {

        boolean isCalled(String name) {
            var key = SearchText.normalise(name);
            return SearchText.normalise(fullName).equals(key)
                    || SearchText.normalise(shortName).equals(key);
        }
    }

    /**
     * The one that is named, else the one the workbook is of, else the only one; an empty database gets a new one.
     *
     * @param opening a name nobody bears yet opens another institution
     */
    @Transactional(readOnly = true)
    public UUID choose(Path file, @Nullable String name, boolean opening) throws IOException {
        var known = db.select(INSTITUTION_CARD.ID, INSTITUTION_CARD.FULL_NAME, INSTITUTION_CARD.SHORT_NAME)
                .from(INSTITUTION_CARD)
                .fetch(row -> new Known(row.value1(), row.value2(), row.value3()));
        if (name != null) {
            return called(known, name)
                    .orElseThrow(() -> new Refused("exchange.console.institution-unknown", name, names(known)));
        }
        var written = names(file);
        for (var each : written) {
            var found = called(known, each);
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (known.isEmpty() && written.isEmpty()) {
            throw new Refused("exchange.console.institution-needed");
        }
        if (known.isEmpty() || (opening && !written.isEmpty())) {
            return Ids.next();
        }
        if (known.size() > 1) {
            throw new Refused("exchange.console.institution-which", names(known));
        }
        return known.getFirst().id();
    }

    private static Optional<UUID> called(List<Known> known, String name) {
        return known.stream().filter(each -> each.isCalled(name)).map(Known::id).findFirst();
    }

    private static String names(List<Known> known) {
        return known.stream().map(each -> "«" + each.shortName() + "»").collect(Collectors.joining(", "));
    }

    private static List<String> names(Path file) throws IOException {
        var rows = new ArrayList<Row>();
        try (var workbook = Workbook.open(file)) {
            new BookReader().readOnly("institution", workbook, rows::add);
        }
        return rows.stream()
                .flatMap(row -> List.of(row.text("full_name"), row.text("short_name")).stream())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
