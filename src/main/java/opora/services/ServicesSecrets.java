package opora.services;

import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.GOODS_MOVEMENT;
import static opora.services.db.Tables.GOODS_REQUEST;
import static opora.services.db.Tables.MATERIAL_AID;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the help given is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
public class ServicesSecrets {

    public static final Sealed SERVICE_VOID_REASON = Sealed.of(DELIVERY.VOID_REASON, DELIVERY.ID);
    public static final Sealed AID_DOCUMENT = Sealed.of(MATERIAL_AID.DOCUMENT, MATERIAL_AID.ID);
    public static final Sealed AID_DESCRIPTION = Sealed.of(MATERIAL_AID.DESCRIPTION, MATERIAL_AID.ID);
    public static final Sealed AID_VOID_REASON = Sealed.of(MATERIAL_AID.VOID_REASON, MATERIAL_AID.ID);
    public static final Sealed WISH = Sealed.of(GOODS_REQUEST.WISH, GOODS_REQUEST.ID);
    public static final Sealed REQUEST_REASON = Sealed.of(GOODS_REQUEST.REASON, GOODS_REQUEST.ID);
    public static final Sealed MOVEMENT_VOID_REASON = Sealed.of(GOODS_MOVEMENT.VOID_REASON, GOODS_MOVEMENT.ID);

    @Bean
    SealedFields sealedFieldsOfServices() {
        return SealedFields.of(
                SERVICE_VOID_REASON,
                AID_DOCUMENT,
                AID_DESCRIPTION,
                AID_VOID_REASON,
                WISH,
                REQUEST_REASON,
                MOVEMENT_VOID_REASON);
    }
}
