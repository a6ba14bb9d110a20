package opora.documents;

import static opora.documents.db.Tables.FILE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.documents.db.tables.records.FileRecord;
import opora.platform.Change;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.RecordMapper;
import org.springframework.stereotype.Component;

@Component
class FileStore {

    private final DSLContext db;
    private final Vault vault;

    FileStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** @param file without its name, which is sealed here */
    void add(FileRecord file, String name) {
        file.setName(vault.seal(DocumentsConfiguration.NAME, file.getId(), name));
        db.executeInsert(file);
    }

    List<StoredFile> of(UUID institution, Owner owner) {
        return db.selectFrom(FILE)
                .where(isOf(institution, owner), FILE.REMOVED_AT.isNull())
                .orderBy(FILE.UPLOADED_AT.desc(), FILE.ID)
                .fetch(stored());
    }

    List<UUID> about(UUID institution, UUID family) {
        return db.select(FILE.ID)
                .from(FILE)
                .where(FILE.INSTITUTION_ID.eq(institution), FILE.FAMILY_ID.eq(family), FILE.REMOVED_AT.isNull())
                .fetch(FILE.ID);
    }

    Optional<StoredFile> find(UUID institution, Owner owner, UUID id) {
        return db.selectFrom(FILE)
                .where(isOf(institution, owner), FILE.ID.eq(id), FILE.REMOVED_AT.isNull())
                .fetchOptional(stored());
    }

    boolean has(UUID institution, Owner owner, String sha256) {
        return db.fetchExists(FILE, isOf(institution, owner), FILE.SHA256.eq(sha256), FILE.REMOVED_AT.isNull());
    }

    long bytesOf(UUID institution) {
        return db.select(coalesce(sum(FILE.SIZE), BigDecimal.ZERO))
                .from(FILE)
                .where(FILE.INSTITUTION_ID.eq(institution), FILE.REMOVED_AT.isNull())
                .fetchSingle()
                .value1()
                .longValue();
    }

    void scanned(UUID institution, UUID id, Scan scan) {
        db.update(FILE)
                .set(FILE.SCAN, scan.word())
                .where(FILE.INSTITUTION_ID.eq(institution), FILE.ID.eq(id))
                .execute();
    }

    /** False when somebody else was quicker. */
    boolean remove(UUID id, Change change) {
        return db.update(FILE)
                        .set(FILE.REMOVED_AT, change.at().toOffsetDateTime())
                        .set(FILE.REMOVED_BY, change.by())
                        .set(FILE.REMOVAL_REASON, vault.seal(DocumentsConfiguration.REASON, id, change.reason()))
                        .where(FILE.INSTITUTION_ID.eq(change.institution()), FILE.ID.eq(id), FILE.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    private static Condition isOf(UUID institution, Owner owner) {
        return FILE.INSTITUTION_ID
                .eq(institution)
                .and(FILE.OWNER_KIND.eq(owner.kind()))
                .and(FILE.OWNER_ID.eq(owner.id()));
    }

    private RecordMapper<FileRecord, StoredFile> stored() {
        return row -> new StoredFile(
                row.getId(),
                vault.open(DocumentsConfiguration.NAME, row.getId(), row.getName()),
                row.getContentType(),
                row.getSize(),
                Scan.of(row.getScan()),
                row.getUploadedAt(),
                row.getUploadedBy());
    }
}
