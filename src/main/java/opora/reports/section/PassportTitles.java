package opora.reports.section;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import opora.institution.ContactRoles;
import opora.people.FamilyStatus;
import opora.platform.text.Tsv;
import opora.reports.passport.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the lines of a passport are called. Kept with the passport: a title changed later does not change what was found. */
@Component
class PassportTitles {

    private static final Locale RUSSIAN = Locale.of("ru");

    private static final Map<String, Wording> SERVICE_KINDS = Tsv.read("/opora/reference/service-kinds.tsv").stream()
            .collect(Collectors.toMap(
                    row -> row.get("code"), row -> new Wording(row.get("title"), row.get("title_en"))));

    private final MessageSource messages;

    PassportTitles(MessageSource messages) {
        this.messages = messages;
    }

    Wording of(SectionStudy.Finding finding) {
        var title = finding.title();
        if (title != null) {
            return new Wording(title, title);
        }
        var key = finding.key();
        return switch (finding.part()) {
            case "services" -> SERVICE_KINDS.getOrDefault(key, new Wording(key, key));
            case "contacts" -> new Wording(ContactRoles.title(key, RUSSIAN), ContactRoles.title(key, Locale.ENGLISH));
            case "families" -> said(isStatus(key) ? "people.status." + key : "reports.passport.families." + key);
            default -> said("reports.passport." + finding.part() + "." + key.replace('_', '-'));
        };
    }

    private static boolean isStatus(String key) {
        return FamilyStatus.on(FamilyStatus.LEGAL).stream()
                        .anyMatch(each -> each.code().equals(key))
                || FamilyStatus.on(FamilyStatus.PRACTICE).stream()
                        .anyMatch(each -> each.code().equals(key));
    }

    private Wording said(String key) {
        var known = key.replace('_', '-');
        var messageKey = key.startsWith("people.status.") ? key : known;
        return new Wording(
                messages.getMessage(messageKey, null, RUSSIAN), messages.getMessage(messageKey, null, Locale.ENGLISH));
    }
}
