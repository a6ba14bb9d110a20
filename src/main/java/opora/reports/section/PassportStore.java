package opora.reports.section;

import static opora.institution.views.Tables.SECTION_CARD;
import static opora.reports.db.Tables.SECTION_PASSPORT;
import static opora.reports.db.Tables.SECTION_PASSPORT_LINE;

import java.util.List;
import java.util.UUID;
import opora.institution.InstitutionPermissions;
import opora.platform.NotFound;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import opora.reports.db.tables.records.SectionPassportRecord;
import opora.reports.passport.Wording;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PassportStore {

    private static final int MOST = 200;

    private final DSLContext db;
    private final Policy policy;

    PassportStore(DSLContext db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    private void mustFind(UUID section, User reader) {
        policy.mustFind(reader, InstitutionPermissions.VIEW, RecordFacts.ofSection(section));
    }

    String nameOf(UUID section, User reader) {
        mustFind(section, reader);
        return db.select(SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(reader.institutionId()), SECTION_CARD.ID.eq(section))
                .fetchOptional(SECTION_CARD.NAME)
                .orElseThrow(NotFound::new);
    }

    /** The newest day first. */
    List<SectionPassport> ofSection(UUID section, User reader) {
        mustFind(section, reader);
        return db.selectFrom(SECTION_PASSPORT)
                .where(SECTION_PASSPORT.INSTITUTION_ID.eq(reader.institutionId()))
                .and(SECTION_PASSPORT.SECTION_ID.eq(section))
                .orderBy(SECTION_PASSPORT.ON_DAY.desc(), SECTION_PASSPORT.TAKEN_AT.desc(), SECTION_PASSPORT.ID)
                .limit(MOST)
                .fetch(PassportStore::passport);
    }

    int number(UUID section, User reader) {
        return db.fetchCount(
                SECTION_PASSPORT,
                SECTION_PASSPORT.INSTITUTION_ID.eq(reader.institutionId()),
                SECTION_PASSPORT.SECTION_ID.eq(section));
    }

    SectionPassport find(UUID id, User reader) {
        var found = db.selectFrom(SECTION_PASSPORT)
                .where(SECTION_PASSPORT.INSTITUTION_ID.eq(reader.institutionId()), SECTION_PASSPORT.ID.eq(id))
                .fetchOptional(PassportStore::passport)
                .orElseThrow(NotFound::new);
        mustFind(found.sectionId(), reader);
        return found;
    }

    List<PassportLine> lines(UUID institution, UUID passport) {
        return db.selectFrom(SECTION_PASSPORT_LINE)
                .where(SECTION_PASSPORT_LINE.INSTITUTION_ID.eq(institution))
                .and(SECTION_PASSPORT_LINE.PASSPORT_ID.eq(passport))
                .orderBy(SECTION_PASSPORT_LINE.POSITION)
                .fetch(row -> new PassportLine(
                        row.getPart(),
                        row.getKey(),
                        new Wording(row.getTitle(), row.getTitleEn()),
                        row.getNumber(),
                        row.getRemark()));
    }

    private static SectionPassport passport(SectionPassportRecord row) {
        return new SectionPassport(
                row.getId(),
                row.getSectionId(),
                row.getSectionName(),
                row.getOnDay(),
                row.getNote(),
                row.getTakenAt(),
                row.getTaker());
    }
}
