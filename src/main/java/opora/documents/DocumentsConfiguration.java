package opora.documents;

import static opora.documents.db.Tables.FILE;
import static opora.documents.db.Tables.PIECE;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed. The pieces are not in the list: they are sealed as bytes and stay readable by every key there was. */
@Configuration
class DocumentsConfiguration {

    static final Sealed NAME = Sealed.of(FILE.NAME, FILE.ID);
    static final Sealed REASON = Sealed.of(FILE.REMOVAL_REASON, FILE.ID);
    static final Sealed BYTES = Sealed.of(PIECE.BYTES, PIECE.FILE_ID);

    @Bean
    SealedFields documentsSealed() {
        return SealedFields.of(NAME, REASON);
    }
}
