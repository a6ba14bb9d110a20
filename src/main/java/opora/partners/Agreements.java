package opora.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.text.SearchText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters agreements with partners and answers whether help lies within one (PRT-02, PRT-06). */
@Service
public class Agreements {

    private final AgreementStore store;
    private final Policy policy;
    private final Journal journal;

    Agreements(AgreementStore store, Policy policy, Journal journal) {
        this.store = store;
        this.policy = policy;
        this.journal = journal;
    }

    record AgreementMade(UUID agreement, UUID partner) implements JournalEvent {}

    @Transactional
    public UUID agree(AgreementDraft draft, Change change) {
        policy.mustHold(change.user(), PartnersPermissions.EDIT);
        return agreeAll(List.of(draft), change).getFirst();
    }

    /** Enters many and answers their ids in the order of the drafts. */
    @Transactional
    public List<UUID> agreeAll(List<AgreementDraft> drafts, Change change) {
        policy.mustHold(change.user(), PartnersPermissions.EDIT, InstitutionPermissions.IMPORT);
        var rules = new AgreementRules(change.today());
        var clean = drafts.stream().map(rules::checked).toList();
        var partners = store.partners(
                change.institution(),
                clean.stream().map(AgreementDraft::partnerId).distinct().toList());
        var ids = new ArrayList<UUID>(clean.size());
        var events = new ArrayList<Journal.Event>(clean.size());
        for (var draft : clean) {
            if (!partners.contains(draft.partnerId())) {
                throw new Refused("partners.refused.partner-unknown").on("partnerId");
            }
            var id = Ids.next();
            ids.add(id);
            events.add(Journal.Event.of(new AgreementMade(id, draft.partnerId()), id, draft.partnerId()));
        }
        store.insert(ids, clean, change);
        journal.recordAll(change, events);
        return ids;
    }

    /** Refuses, on the field «agreement», an agreement not in force that day or made with another partner. */
    @Transactional
    public void mustBeInForce(UUID agreementId, UUID partnerId, LocalDate on, Change change) {
        terms(List.of(agreementId), change).mustBeInForce(agreementId, partnerId, on);
    }

    /** Refuses what cannot be an agreement, whoever the partner is; nothing is written. */
    public static void mustMakeSense(AgreementDraft draft, LocalDate today) {
        new AgreementRules(today).checked(draft);
    }

    /** The spelling under which a number is found again: «№ 12/С» and «12 / с» are one. */
    public static String keyOf(String number) {
        return String.join(" ", SearchText.words(withoutSign(number)));
    }

    static String withoutSign(String number) {
        return number.strip().replaceFirst("^№\\s*", "");
    }

    /** The terms of many agreements at once; they stay as they are until the caller's transaction ends. */
    @Transactional
    public AgreementTerms terms(Collection<UUID> agreements, Change change) {
        return store.terms(change.institution(), agreements);
    }
}
