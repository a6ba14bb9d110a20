package opora.institution;

import static opora.institution.db.Tables.INSTITUTION_;
import static opora.institution.db.Tables.POSITION;

import java.util.UUID;
import opora.audit.ChangedFields;
import opora.audit.Journal;
import opora.institution.InstitutionEvents.InstitutionChanged;
import opora.institution.db.tables.records.InstitutionRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.text.PostalCode;
import opora.platform.text.Tsv;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an institution with the staff dictionary it starts from (STF-01), and keeps its card. */
@Service
@Transactional
public class OpenInstitution {

    private final Policy policy;
    private final DSLContext db;
    private final Journal journal;
    private final Phones phones;
    private final ApplicationEventPublisher events;

    OpenInstitution(Policy policy, DSLContext db, Journal journal, Phones phones, ApplicationEventPublisher events) {
        this.policy = policy;
        this.db = db;
        this.journal = journal;
        this.phones = phones;
        this.events = events;
    }

    /** The new institution gets the id the change names: whoever opens it works in it from its first record. */
    public void open(InstitutionDraft draft, Change change) {
        var id = change.institution();
        var numbers = Phones.read(draft.phones());
        var institution = db.newRecord(INSTITUTION_);
        institution.setId(id);
        write(institution, draft);
        institution.insert();
        phones.replace(id, numbers);
        seedPositions(id);
        var opened = new InstitutionOpened(id);
        journal.record(change, opened, id);
        events.publishEvent(opened);
    }

    public void change(InstitutionDraft draft, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var id = change.institution();
        var numbers = Phones.read(draft.phones());
        var institution = db.fetchOptional(INSTITUTION_, INSTITUTION_.ID.eq(id)).orElseThrow(NotFound::new);
        write(institution, draft);
        var fields = ChangedFields.of(institution);
        if (!fields.isEmpty()) {
            institution.update();
        }
        if (phones.replace(id, numbers)) {
            fields.add("phones");
        }
        if (!fields.isEmpty()) {
            journal.record(change, new InstitutionChanged(fields), id);
        }
    }

    private static void write(InstitutionRecord institution, InstitutionDraft draft) {
        if (draft.fullName().isEmpty()) {
            throw new Refused("institution.name.missing").on("fullName");
        }
        if (draft.shortName().isEmpty()) {
            throw new Refused("institution.name.missing").on("shortName");
        }
        institution.setKind(draft.kind());
        institution.setFullName(draft.fullName());
        institution.setShortName(draft.shortName());
        institution.setFounder(draft.founder());
        institution.setRegion(draft.region());
        institution.setPostalCode(postalCode(draft));
        institution.setAddress(draft.address());
        institution.setEmail(draft.email());
        institution.setSite(draft.site());
    }

    private static @Nullable String postalCode(InstitutionDraft draft) {
        var written = draft.postalCode();
        if (written == null) {
            return null;
        }
        return PostalCode.parse(written)
                .orElseThrow(() -> new Refused("institution.postal-code.unreadable").on("postalCode"))
                .digits();
    }

    private void seedPositions(UUID institution) {
        db.batchInsert(Tsv.read("/opora/reference/positions.tsv").stream()
                        .map(row -> {
                            var position = db.newRecord(POSITION);
                            position.setInstitutionId(institution);
                            position.setId(Ids.next());
                            position.setName(row.get("title"));
                            position.setCode(row.get("code"));
                            position.setRole(row.get("role"));
                            return position;
                        })
                        .toList())
                .execute();
    }
}
