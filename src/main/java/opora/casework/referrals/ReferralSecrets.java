package opora.casework.referrals;

import static opora.casework.db.Tables.REFERRAL;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a referral is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class ReferralSecrets {

    static final Sealed ASKED = Sealed.of(REFERRAL.ASKED, REFERRAL.ID);
    static final Sealed REASON = Sealed.of(REFERRAL.REASON, REFERRAL.ID);
    static final Sealed ANSWER = Sealed.of(REFERRAL.ANSWER, REFERRAL.ID);

    @Bean
    SealedFields sealedFieldsOfReferrals() {
        return SealedFields.of(ASKED, REASON, ANSWER);
    }
}
