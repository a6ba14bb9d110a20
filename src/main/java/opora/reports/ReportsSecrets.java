package opora.reports;

import static opora.reports.db.Tables.NARRATIVE;
import static opora.reports.db.Tables.STATEMENT;
import static opora.reports.db.Tables.SUBMISSION;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of reports is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
public class ReportsSecrets {

    public static final Sealed TEXT = Sealed.of(NARRATIVE.TEXT, NARRATIVE.ID);
    public static final Sealed NARRATIVE_VOID_REASON = Sealed.of(NARRATIVE.VOID_REASON, NARRATIVE.ID);
    public static final Sealed DESCRIPTION = Sealed.of(STATEMENT.DESCRIPTION, STATEMENT.ID);
    public static final Sealed DOCUMENT_TITLE = Sealed.of(STATEMENT.DOCUMENT_TITLE, STATEMENT.ID);
    public static final Sealed DOCUMENT_NUMBER = Sealed.of(STATEMENT.DOCUMENT_NUMBER, STATEMENT.ID);
    public static final Sealed STATEMENT_VOID_REASON = Sealed.of(STATEMENT.VOID_REASON, STATEMENT.ID);
    public static final Sealed SUBMITTED_NARRATIVE = Sealed.of(SUBMISSION.NARRATIVE, SUBMISSION.ID);
    public static final Sealed SUBMITTED_STATEMENTS = Sealed.of(SUBMISSION.STATEMENTS, SUBMISSION.ID);

    @Bean
    SealedFields sealedFieldsOfReports() {
        return SealedFields.of(
                TEXT,
                NARRATIVE_VOID_REASON,
                DESCRIPTION,
                DOCUMENT_TITLE,
                DOCUMENT_NUMBER,
                STATEMENT_VOID_REASON,
                SUBMITTED_NARRATIVE,
                SUBMITTED_STATEMENTS);
    }
}
