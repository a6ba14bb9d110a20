package opora.services.entry;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import opora.platform.Refused;
import opora.platform.text.KeyboardLayout;
import opora.platform.text.SearchText;
import opora.services.catalogue.CatalogueEntry;

/** Reads what was typed into the field of the service: its code, its title, or enough of its words. */
final class ServiceText {

    private ServiceText() {}

    /** The one service that is meant; refused when none or several may be. */
    static CatalogueEntry read(String typed, List<CatalogueEntry> services) {
        var text = typed.strip();
        if (text.isEmpty()) {
            throw new Refused("services.refused.service-missing").on("service");
        }
        return byCode(text, services)
                .or(() -> one(text, services))
                .or(() -> one(KeyboardLayout.toRussian(text), services))
                .orElseThrow(() -> new Refused("services.refused.service-unknown").on("service"));
    }

    private static Optional<CatalogueEntry> byCode(String text, List<CatalogueEntry> services) {
        var code = text.split("\\s", 2)[0].replace(',', '.');
        return services.stream()
                .filter(service -> service.code().equalsIgnoreCase(code))
                .findFirst();
    }

    private static Optional<CatalogueEntry> one(String text, List<CatalogueEntry> services) {
        var words = SearchText.words(text);
        var key = String.join(" ", words);
        var exact = services.stream()
                .filter(service -> service.titleKey().equals(key))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        var found = words.isEmpty()
                ? List.<CatalogueEntry>of()
                : services.stream().filter(hasAll(words)).toList();
        if (found.size() > 1) {
            throw new Refused(
                            "services.refused.service-several",
                            found.size(),
                            found.get(0).label(),
                            found.get(1).label())
                    .on("service");
        }
        return found.stream().findFirst();
    }

    private static Predicate<CatalogueEntry> hasAll(List<String> beginnings) {
        return service -> {
            var words = List.of(service.titleKey().split(" "));
            return beginnings.stream()
                    .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
        };
    }
}
