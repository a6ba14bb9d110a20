package opora.services.catalogue;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import opora.audit.ChangedFields;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.SearchText;
import opora.services.db.tables.records.ServiceRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the catalogue of the centre. A service that was given keeps its code and its classes: reports of past years count by them, so
 * another class is another service under another code.
 */
@Service
class EditCatalogue {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-zА-Яа-яЁё][0-9A-Za-zА-Яа-яЁё.\\-]{0,19}");
    private static final int LONGEST_TITLE = 400;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final CatalogueStore store;
    private final Journal journal;

    EditCatalogue(CatalogueStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    record ServiceAdded(UUID service, String code) implements JournalEvent {}

    record ServiceChanged(UUID service, List<String> fields) implements JournalEvent {}

    @Transactional
    UUID add(EntryDraft draft, Change change) {
        var row = store.blank(change.institution(), Ids.next());
        write(row, checked(draft, row));
        row.insert();
        journal.record(change, new ServiceAdded(row.getId(), row.getCode()), row.getId());
        return row.getId();
    }

    @Transactional
    void change(UUID id, EntryDraft draft, Change change) {
        var row = store.find(change.institution(), id).orElseThrow(NotFound::new);
        var clean = checked(draft, row);
        if (store.wasGiven(change.institution(), id)) {
            mustKeepWhatReportsCountBy(row, clean);
        }
        write(row, clean);
        var fields = ChangedFields.of(row);
        if (!fields.isEmpty()) {
            row.update();
            journal.record(change, new ServiceChanged(id, fields), id);
        }
    }

    private EntryDraft checked(EntryDraft draft, ServiceRecord row) {
        if (!CODE.matcher(draft.code()).matches()) {
            throw new Refused("services.refused.code").on("code");
        }
        if (store.isCodeTaken(row.getInstitutionId(), draft.code(), row.getId())) {
            throw new Refused("services.refused.code-taken", draft.code()).on("code");
        }
        if (SearchText.words(draft.title()).isEmpty() || draft.title().length() > LONGEST_TITLE) {
            throw new Refused("services.refused.title").on("title");
        }
        if (draft.minutes() < 1 || draft.minutes() > MINUTES_OF_A_DAY) {
            throw new Refused("services.refused.minutes", MINUTES_OF_A_DAY).on("minutes");
        }
        mustBeKnown(draft.kind(), Term.kinds(), "kind");
        mustBeKnown(draft.monitoringClass(), Term.monitoringClasses(), "monitoringClass");
        mustBeKnown(draft.tripClass(), Term.tripClasses(), "tripClass");
        mustBeKnown(draft.form(), Term.forms(), "form");
        if (!draft.subject().isEmpty()) {
            mustBeKnown(draft.subject(), Term.subjects(), "subject");
        }
        return draft;
    }

    private static void mustBeKnown(String code, List<Term> terms, String field) {
        if (terms.stream().noneMatch(term -> term.code().equals(code))) {
            throw new Refused("services.refused.term").on(field);
        }
    }

    private static void mustKeepWhatReportsCountBy(ServiceRecord row, EntryDraft draft) {
        mustStay(row.getCode(), draft.code(), "code");
        mustStay(row.getKind(), draft.kind(), "kind");
        mustStay(row.getMonitoringClass(), draft.monitoringClass(), "monitoringClass");
        mustStay(row.getTripClass(), draft.tripClass(), "tripClass");
        mustStay(row.getForm(), draft.form(), "form");
        mustStay(row.getSubject(), draft.subject(), "subject");
    }

    private static void mustStay(String before, String after, String field) {
        if (!before.equals(after)) {
            throw new Refused("services.refused.was-given").on(field);
        }
    }

    /** Urgent services are those of the eighth kind: the law knows no other. */
    private static void write(ServiceRecord row, EntryDraft draft) {
        row.setCode(draft.code());
        row.setTitle(draft.title());
        row.setTitleKey(String.join(" ", SearchText.words(draft.title())));
        row.setKind(draft.kind());
        row.setMonitoringClass(draft.monitoringClass());
        row.setTripClass(draft.tripClass());
        row.setForm(draft.form());
        row.setSubject(draft.subject());
        row.setUrgent(draft.urgent() || draft.kind().equals("urgent"));
        row.setMinutes(draft.minutes());
        row.setForWholeFamily(draft.forWholeFamily());
        row.setActive(draft.active());
    }
}
