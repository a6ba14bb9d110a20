package opora.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import opora.PageTest;
import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A column that by its name may hold what somebody wrote about a family is sealed, or stands here with the reason why not. A new one fails
 * the build until somebody has thought about it.
 */
@PageTest
class SealedListTest {

    private static final String SUSPICIOUS =
            "(^|_)(note|notes|reason|remark|comment|description|narrative|document|conclusion|decision"
                    + "|evidence|purpose|result|changes|outline|wish|text|summary|snils|phone|street|house|flat|address|email|contact|cells"
                    + "|found|problems|statements|withdrawal|cause|subject|functions|what|programme|topic|details|answer)(_|$)";

    /** The reason, and the columns it holds for. */
    private static final Map<String, List<String>> NOT_SEALED = Map.of(
            "a code of a dictionary",
            List.of(
                    "casework.case_file.closing_reason",
                    "casework.signal.decision",
                    "partners.gift.purpose",
                    "services.material_aid.purpose",
                    "services.service.subject",
                    "people.consent.purpose",
                    "people.erasure.reason",
                    "reports.narrative.topic"),
            "a token that only the key can make",
            List.of("people.person.snils_index", "people.person.phone_index", "people.person.document_index"),
            "an organisation or a citizen who helps, and their papers: they are no family",
            List.of(
                    "partners.partner.contact_person",
                    "partners.partner.phone",
                    "partners.partner.email",
                    "partners.partner.address",
                    "partners.partner.functions",
                    "partners.partner.note",
                    "partners.agreement.subject",
                    "partners.agreement.termination_reason",
                    "partners.agreement.void_reason",
                    "partners.obligation.what",
                    "partners.gift.description",
                    "partners.gift.void_reason"),
            "the work of the staff, and how to reach them",
            List.of(
                    "institution.employee.phone",
                    "institution.section_contact.phone",
                    "learning.supervision.topic",
                    "learning.supervision.summary",
                    "learning.supervision.cancel_reason",
                    "learning.supervision.void_reason",
                    "learning.consultation.topic",
                    "learning.consultation.void_reason",
                    "learning.training.document",
                    "learning.training.void_reason",
                    "learning.seminar.programme",
                    "learning.seminar.cancel_reason",
                    "learning.seminar.void_reason",
                    "learning.publication.void_reason",
                    "learning.online_cycle.void_reason",
                    "learning.tool.description",
                    "learning.tool.void_reason",
                    "learning.specialist_change.evidence",
                    "learning.specialist_change.void_reason"),
            "why a paper of the office looks as it does",
            List.of("documents.template.note"),
            "things, before they belong to a family",
            List.of("services.good.note", "services.goods_movement.reason"),
            "a report or a section, not a family",
            List.of(
                    "reports.threshold.reason",
                    "reports.threshold.void_reason",
                    "reports.submission.note",
                    "reports.submission.withdrawal",
                    "reports.section_passport.note",
                    "reports.section_passport_line.remark"),
            "ids, codes and names of sheets, never what somebody wrote",
            List.of("audit.entry.details", "exchange.batch.notes"),
            "from where somebody looked, not at whom",
            List.of("audit.entry.address", "access.session.address"));

    @Autowired
    DSLContext db;

    @Autowired
    List<SealedFields> fields;

    @Test
    void whatMayBeAboutAFamilyIsSealedOrHasItsReason() {
        var unexplained = new TreeSet<String>();
        for (var column : suspicious()) {
            if (!sealed().contains(column) && !excepted().contains(column)) {
                unexplained.add(column);
            }
        }
        assertThat(unexplained).isEmpty();
    }

    @Test
    void everySealedColumnAndEveryExceptionIsThere() {
        var columns = Set.copyOf(db.fetch(
                        "select table_schema || '.' || table_name || '.' || column_name from information_schema.columns")
                .getValues(0, String.class));

        assertThat(columns).containsAll(sealed()).containsAll(excepted());
        assertThat(excepted()).doesNotContainAnyElementsOf(sealed());
    }

    @Test
    void theListOfTheDocumentIsTheListOfTheProgram() throws IOException {
        var document = Files.readString(Path.of("docs/domain/sealed-fields.md"));

        assertThat(sealed()).allSatisfy(column -> assertThat(document).contains("`" + column + "`"));
    }

    private Set<String> sealed() {
        return fields.stream()
                .flatMap(each -> each.all().stream())
                .map(Sealed::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> excepted() {
        return NOT_SEALED.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private List<String> suspicious() {
        return db.fetch("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_attribute a
                                 join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
                                 join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname not in ('pg_catalog', 'information_schema', 'public', 'platform') and n.nspname not like 'pg\\_%'
                          and a.attnum > 0 and not a.attisdropped
                          and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
                          and a.attname ~ {0}
                          and exists (select 1 from pg_attribute i where i.attrelid = c.oid and i.attname = 'institution_id')
                        order by 1""", DSL.val(SUSPICIOUS)).getValues(0, String.class);
    }
}
