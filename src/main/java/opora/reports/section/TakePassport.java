package opora.reports.section;

import static opora.institution.views.Tables.SECTION_CARD;
import static opora.reports.db.Tables.SECTION_PASSPORT;
import static opora.reports.db.Tables.SECTION_PASSPORT_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.reports.ReportsPermissions;
import opora.reports.db.tables.records.SectionPassportLineRecord;
import opora.reports.page.Signed;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the social passport of a section on a day and keeps it as it was found (DIS-03). */
@Service
public class TakePassport {

    private static final int FIRST_YEAR = 1990;
    private static final int LONGEST_NOTE = 500;

    private final DSLContext db;
    private final Policy policy;
    private final SectionStudy study;
    private final PassportTitles titles;
    private final Journal journal;

    TakePassport(DSLContext db, Policy policy, SectionStudy study, PassportTitles titles, Journal journal) {
        this.db = db;
        this.policy = policy;
        this.study = study;
        this.titles = titles;
        this.journal = journal;
    }

    record SectionPassportTaken(UUID passport, UUID section, LocalDate on) implements JournalEvent {}

    @Transactional
    public UUID take(UUID section, LocalDate on, String note, Change change) {
        policy.mustFind(change.user(), ReportsPermissions.PASSPORT, RecordFacts.ofSection(section));
        check(on, note, change);
        var institution = change.institution();
        var head = db.newRecord(SECTION_PASSPORT);
        head.setInstitutionId(institution);
        head.setId(Ids.next());
        head.setSectionId(section);
        head.setSectionName(nameOf(section, institution));
        head.setOnDay(on);
        head.setNote(note.strip());
        head.setTakenAt(change.at().toOffsetDateTime());
        head.setTakenBy(change.by());
        head.setTaker(Signed.name(change.user()));
        head.insert();
        var lines = new ArrayList<SectionPassportLineRecord>();
        for (var finding : study.of(institution, section, on)) {
            lines.add(line(institution, head.getId(), lines.size(), finding));
        }
        db.batchInsert(lines).execute();
        journal.record(change, new SectionPassportTaken(head.getId(), section, on), section, head.getId());
        return head.getId();
    }

    private SectionPassportLineRecord line(
            UUID institution, UUID passport, int position, SectionStudy.Finding finding) {
        var title = titles.of(finding);
        var row = db.newRecord(SECTION_PASSPORT_LINE);
        row.setInstitutionId(institution);
        row.setPassportId(passport);
        row.setPosition(position);
        row.setPart(finding.part());
        row.setKey(finding.key());
        row.setTitle(title.ru());
        row.setTitleEn(title.en());
        row.setNumber(finding.number());
        row.setRemark(finding.remark());
        return row;
    }

    private static void check(LocalDate on, String note, Change change) {
        if (on.isAfter(change.today())) {
            throw new Refused("reports.refused.future").on("on");
        }
        if (on.getYear() < FIRST_YEAR) {
            throw new Refused("reports.refused.long-ago", String.valueOf(FIRST_YEAR)).on("on");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new Refused("reports.submission.refused.note", LONGEST_NOTE).on("note");
        }
    }

    private String nameOf(UUID section, UUID institution) {
        return db.select(SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(institution), SECTION_CARD.ID.eq(section))
                .fetchOptional(SECTION_CARD.NAME)
                .orElseThrow(NotFound::new);
    }
}
