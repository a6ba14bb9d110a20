package opora.documents;

import static opora.documents.db.Tables.PIECE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The content of files, sealed piece by piece: neither way does a file ever stand in memory whole. */
@Component
class PieceStore {

    private static final int PIECE_BYTES = 1024 * 1024;

    private final DSLContext db;
    private final Vault vault;

    PieceStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void write(UUID institution, UUID file, InputStream content) throws IOException {
        int number = 0;
        for (var bytes = content.readNBytes(PIECE_BYTES); bytes.length > 0; bytes = content.readNBytes(PIECE_BYTES)) {
            db.insertInto(PIECE)
                    .set(PIECE.INSTITUTION_ID, institution)
                    .set(PIECE.FILE_ID, file)
                    .set(PIECE.NUMBER, number)
                    .set(PIECE.BYTES, vault.seal(DocumentsConfiguration.BYTES, file, number, bytes))
                    .execute();
            number++;
        }
    }

    void read(UUID institution, UUID file, long size, OutputStream out) throws IOException {
        int pieces = (int) ((size + PIECE_BYTES - 1) / PIECE_BYTES);
        for (int number = 0; number < pieces; number++) {
            var sealed = db.select(PIECE.BYTES)
                    .from(PIECE)
                    .where(PIECE.INSTITUTION_ID.eq(institution), PIECE.FILE_ID.eq(file), PIECE.NUMBER.eq(number))
                    .fetchSingle(PIECE.BYTES);
            out.write(vault.open(DocumentsConfiguration.BYTES, file, number, sealed));
        }
    }

    void delete(UUID institution, UUID file) {
        db.deleteFrom(PIECE)
                .where(PIECE.INSTITUTION_ID.eq(institution), PIECE.FILE_ID.eq(file))
                .execute();
    }
}
