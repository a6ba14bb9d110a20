package opora.reports.section;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.institution.SectionBlock;
import opora.platform.access.User;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a section: the way to its social passports. */
@Component
class PassportsOfSection implements SectionBlock {

    private static final int ORDER = 20;

    private final PassportStore store;
    private final MessageSource messages;

    PassportsOfSection(PassportStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "reports.passport.title";
    }

    @Override
    public List<Line> lines(UUID sectionId, User user, LocalDate today) {
        var label = messages.getMessage("reports.passport.drawn-up", null, LocaleContextHolder.getLocale());
        return List.of(new Line(label, store.number(sectionId, user), SectionPassport.list(sectionId)));
    }
}
