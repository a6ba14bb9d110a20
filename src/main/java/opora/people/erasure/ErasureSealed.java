package opora.people.erasure;

import static opora.people.db.Tables.ERASURE;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names an act has to keep for three years, and the document it rests on. */
@Configuration(proxyBeanMethods = false)
class ErasureSealed {

    static final Sealed NAMES = Sealed.of(ERASURE.NAMES, ERASURE.ID);
    static final Sealed DOCUMENT = Sealed.of(ERASURE.DOCUMENT, ERASURE.ID);

    @Bean
    SealedFields erasureSealedFields() {
        return SealedFields.of(NAMES, DOCUMENT);
    }
}
