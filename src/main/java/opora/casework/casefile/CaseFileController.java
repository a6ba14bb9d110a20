package opora.casework.casefile;

import static opora.institution.views.Tables.INSTITUTION_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;

import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.casework.CaseFileSource;
import opora.casework.CaseSummary;
import opora.casework.Cases;
import opora.casework.CaseworkPermissions;
import opora.documents.FormValues;
import opora.documents.Printing;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.people.MembershipRole;
import opora.people.PeopleLinks;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.text.RussianDate;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The case file of a family: its checklist, and its cover as a document. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class CaseFileController {

    private final Families families;
    private final Cases cases;
    private final CaseFile file;
    private final Printing printing;
    private final Journal journal;
    private final DSLContext db;
    private final Templates templates;

    CaseFileController(
            Families families,
            Cases cases,
            CaseFile file,
            Printing printing,
            Journal journal,
            DSLContext db,
            Templates templates) {
        this.families = families;
        this.cases = cases;
        this.file = file;
        this.printing = printing;
        this.journal = journal;
        this.db = db;
        this.templates = templates;
    }

    record CaseFileViewed(UUID familyId) implements JournalEvent {}

    record CaseFileTaken(UUID familyId, UUID caseId) implements JournalEvent {}

    static String path(UUID family) {
        return PeopleLinks.family(family) + "/casework/file";
    }

    @GetMapping("/families/{id}/casework/file")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var header = families.header(id, look.user());
        var latest = latest(id, look);
        journal.viewed(look, new CaseFileViewed(id), id);
        return Html.page(templates.caseworkCasefileShow(new CaseFilePage(
                shell,
                header,
                file.papers(look.user(), id, latest.id(), look.today()),
                printing.number(CaseFilePaper.CODE, latest.id(), look).orElse(null))));
    }

    /** Gives a number, so it is no mere look. */
    @PostMapping("/families/{id}/casework/file.docx")
    Html document(@PathVariable UUID id, Shell shell, Change change) {
        var header = families.header(id, change.user());
        var latest = latest(id, change);
        journal.exported(change, new CaseFileTaken(id, latest.id()), 1, List.of(id));
        return printing.print(CaseFilePaper.CODE, latest.id(), id, values(header, latest, shell, change), change);
    }

    private CaseSummary latest(UUID family, Change look) {
        return cases.latest(look.institution(), family).orElseThrow(NotFound::new);
    }

    private FormValues values(FamilyHeader header, CaseSummary latest, Shell shell, Change look) {
        var reason = latest.reason();
        return new FormValues()
                .text("institution", institution(look.institution()))
                .text("family", header.name())
                .text("number", header.number())
                .text("opened_on", RussianDate.format(latest.openedOn()))
                .text("closed_on", day(latest.closedOn()))
                .text("reason", reason == null ? "" : shell.t("casework.reason." + reason))
                .text("curator", header.curatorName())
                .text("section", header.sectionName())
                .text("address", header.hidesAddress() ? "" : address(header))
                .list("member", members(header.id(), look))
                .list(
                        "paper",
                        file.papers(look.user(), header.id(), latest.id(), look.today()).stream()
                                .filter(paper -> paper.must() || paper.count() > 0)
                                .map(paper -> line(paper, shell))
                                .toList());
    }

    private static Map<String, String> line(CaseFileSource.Paper paper, Shell shell) {
        return Map.of(
                "title",
                shell.t(paper.titleKey()),
                "count",
                paper.count() == 0 ? shell.t("casework.file.missing") : String.valueOf(paper.count()),
                "last",
                day(paper.last()));
    }

    private static String address(FamilyHeader header) {
        return header.settlement() == null ? header.address() : header.settlement() + ", " + header.address();
    }

    private List<Map<String, String>> members(UUID family, Change look) {
        return db.select(PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE, MEMBERSHIP_INTERVAL.ROLE)
                .from(MEMBERSHIP_INTERVAL)
                .join(PERSON_CARD)
                .on(
                        PERSON_CARD.INSTITUTION_ID.eq(MEMBERSHIP_INTERVAL.INSTITUTION_ID),
                        PERSON_CARD.ID.eq(MEMBERSHIP_INTERVAL.PERSON_ID))
                .where(
                        MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(look.institution()),
                        MEMBERSHIP_INTERVAL.FAMILY_ID.eq(family),
                        MEMBERSHIP_INTERVAL.ENDS_ON.isNull())
                .orderBy(PERSON_CARD.BIRTH_DATE.asc().nullsLast(), PERSON_CARD.FULL_NAME)
                .fetch(row -> Map.of(
                        "name",
                        row.value1(),
                        "born",
                        day(row.value2()),
                        "role",
                        MembershipRole.of(row.value3())
                                .map(MembershipRole::title)
                                .orElse("")));
    }

    private String institution(UUID id) {
        return db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(id))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : RussianDate.format(day);
    }
}
