package opora.exchange.batch;

import static opora.exchange.db.Tables.STAGED_ROW;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A row brought in holds everything there is about a person: it is sealed as a whole until it is taken or given back. */
@Configuration(proxyBeanMethods = false)
class ExchangeSecrets {

    static final Sealed CELLS = Sealed.once(STAGED_ROW.CELLS);
    static final Sealed FOUND = Sealed.once(STAGED_ROW.FOUND);
    static final Sealed PROBLEMS = Sealed.once(STAGED_ROW.PROBLEMS);

    @Bean
    SealedFields sealedFieldsOfExchange() {
        return SealedFields.of(CELLS, FOUND, PROBLEMS);
    }
}
