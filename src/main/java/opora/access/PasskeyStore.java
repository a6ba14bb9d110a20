package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.PASSKEY;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.access.db.tables.records.PasskeyRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/**
 * The public halves of passkeys, and whose they are. A device knows a person by the id of their account: there is nothing more to keep
 * about them, and nothing personal in it.
 */
@Repository
class PasskeyStore {

    private final DSLContext db;
    private final Clock clock;

    PasskeyStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<PasskeyLine> of(UUID account) {
        return db.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(account))
                .orderBy(PASSKEY.ADDED_AT, PASSKEY.CREDENTIAL_ID)
                .fetch(row -> new PasskeyLine(
                        row.getCredentialId(),
                        row.getLabel(),
                        row.getAddedAt().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                        row.getLastUsedAt().atZoneSameInstant(clock.getZone()).toLocalDateTime()));
    }

    int remove(UUID account, String credential) {
        return db.deleteFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(account), PASSKEY.CREDENTIAL_ID.eq(credential))
                .execute();
    }

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != 16) {
            throw new IllegalArgumentException("not the handle of an account");
        }
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    PublicKeyCredentialUserEntityRepository people() {
        return new PublicKeyCredentialUserEntityRepository() {
            @Override
            public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
                return entity(account(id));
            }

            @Override
            public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
                return entity(UUID.fromString(account));
            }

            @Override
            public void save(PublicKeyCredentialUserEntity entity) {
                // The account itself is the entity.
            }

            @Override
            public void delete(Bytes id) {
                // As above: accounts are never deleted here.
            }
        };
    }

    /** @param site the relying party a new key is made for */
    UserCredentialRepository keys(String site) {
        return new UserCredentialRepository() {
            @Override
            public void delete(Bytes credential) {
                db.deleteFrom(PASSKEY)
                        .where(PASSKEY.CREDENTIAL_ID.eq(credential.toBase64UrlString()))
                        .execute();
            }

            @Override
            public void save(CredentialRecord key) {
                keep(key, site);
            }

            @Override
            public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
                return find(PASSKEY.CREDENTIAL_ID.eq(credential.toBase64UrlString())).stream()
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public List<CredentialRecord> findByUserId(Bytes handle) {
                return find(PASSKEY.ACCOUNT_ID.eq(account(handle)));
            }
        };
    }

    private @Nullable PublicKeyCredentialUserEntity entity(UUID account) {
        return db.select(ACCOUNT.LOGIN, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOne(row -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(account))
                        .name(row.value1())
                        .displayName(row.value2())
                        .build());
    }

    /** A key that was used brings a new counter; one that was made is written whole. */
    private void keep(CredentialRecord key, String site) {
        var now = OffsetDateTime.now(clock);
        var id = key.getCredentialId().toBase64UrlString();
        var used = db.update(PASSKEY)
                .set(PASSKEY.SIGNATURE_COUNT, key.getSignatureCount())
                .set(PASSKEY.BACKED_UP, key.isBackupState())
                .set(PASSKEY.LAST_USED_AT, now)
                .where(PASSKEY.CREDENTIAL_ID.eq(id), PASSKEY.ACCOUNT_ID.eq(account(key.getUserEntityUserId())))
                .execute();
        if (used == 0) {
            insert(key, site, now);
        }
    }

    private void insert(CredentialRecord key, String site, OffsetDateTime now) {
        var row = db.newRecord(PASSKEY);
        row.setCredentialId(key.getCredentialId().toBase64UrlString());
        row.setAccountId(account(key.getUserEntityUserId()));
        row.setRpId(site);
        row.setPublicKey(key.getPublicKey().getBytes());
        row.setSignatureCount(key.getSignatureCount());
        row.setTransports(key.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new));
        row.setBackupEligible(key.isBackupEligible());
        row.setBackedUp(key.isBackupState());
        row.setAttestation(bytes(key.getAttestationObject()));
        row.setClientData(bytes(key.getAttestationClientDataJSON()));
        row.setLabel(key.getLabel());
        row.setAddedAt(now);
        row.setLastUsedAt(now);
        row.insert();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private List<CredentialRecord> find(Condition condition) {
        return db.selectFrom(PASSKEY).where(condition).fetch(PasskeyStore::key);
    }

    private static CredentialRecord key(PasskeyRecord row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getCredentialId()))
                .userEntityUserId(handle(row.getAccountId()))
                .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
                .signatureCount(row.getSignatureCount())
                .uvInitialized(true)
                .transports(Arrays.stream(row.getTransports())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBackupEligible())
                .backupState(row.getBackedUp())
                .attestationObject(new Bytes(row.getAttestation()))
                .attestationClientDataJSON(new Bytes(row.getClientData()))
                .label(row.getLabel())
                .created(row.getAddedAt().toInstant())
                .lastUsed(row.getLastUsedAt().toInstant())
                .build();
    }
}
