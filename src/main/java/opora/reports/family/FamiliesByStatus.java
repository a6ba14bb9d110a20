package opora.reports.family;

import static opora.casework.views.Tables.CASE_INTERVAL;
import static opora.people.views.Tables.FAMILY_CARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.institution.SectionBlock;
import opora.people.Families;
import opora.people.FamilyStatus;
import opora.people.PeoplePermissions;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a section: how many families are on service there today and in which statuses (DIS-03). */
@Component
class FamiliesByStatus implements SectionBlock {

    private static final int ORDER = 10;

    private final DSLContext db;
    private final Families families;
    private final MessageSource messages;

    FamiliesByStatus(DSLContext db, Families families, MessageSource messages) {
        this.db = db;
        this.families = families;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "reports.section-families";
    }

    @Override
    public List<Line> lines(UUID sectionId, User user, LocalDate today) {
        var counts = counts(sectionId, user);
        var total = counts.stream().mapToLong(Count::number).sum();
        if (total == 0) {
            return List.of();
        }
        var list = "/people?section=" + sectionId;
        var lines = new ArrayList<Line>();
        lines.add(new Line(text("reports.section-families.all"), total, list));
        Stream.of(FamilyStatus.LEGAL, FamilyStatus.PRACTICE)
                .flatMap(axis -> FamilyStatus.on(axis).stream())
                .map(status -> new Line(
                        text("people.status." + status.code()),
                        numberIn(counts, status),
                        list + "&" + status.axis() + "=" + status.code()))
                .filter(line -> line.number() > 0)
                .forEach(lines::add);
        return lines;
    }

    private record Count(@Nullable String legal, @Nullable String practice, long number) {

        boolean isIn(FamilyStatus status) {
            return Objects.equals(status.axis().equals(FamilyStatus.LEGAL) ? legal : practice, status.code());
        }
    }

    private static long numberIn(List<Count> counts, FamilyStatus status) {
        return counts.stream()
                .filter(count -> count.isIn(status))
                .mapToLong(Count::number)
                .sum();
    }

    private List<Count> counts(UUID section, User user) {
        return db.select(FAMILY_CARD.LEGAL_STATUS, FAMILY_CARD.PRACTICE_STATUS, DSL.count())
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()), FAMILY_CARD.SECTION_ID.eq(section))
                .and(families.among(
                        PeoplePermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID))
                .and(DSL.exists(DSL.selectOne()
                        .from(CASE_INTERVAL)
                        .where(CASE_INTERVAL.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID))
                        .and(CASE_INTERVAL.FAMILY_ID.eq(FAMILY_CARD.ID))
                        .and(CASE_INTERVAL.CLOSED_ON.isNull())))
                .groupBy(FAMILY_CARD.LEGAL_STATUS, FAMILY_CARD.PRACTICE_STATUS)
                .fetch(row -> new Count(row.value1(), row.value2(), row.value3()));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
