package opora.documents;

import static opora.documents.db.Tables.FILE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * Keeps files with records. Who may is asked by the module of the record before it asks here; a file is only ever found together with the
 * record it belongs to.
 */
@Service
public class Files {

    private final FileStore files;
    private final PieceStore pieces;
    private final ContentCheck contents;
    private final Antivirus antivirus;
    private final Journal journal;
    private final DSLContext db;
    private final long largest;
    private final long quota;

    Files(
            FileStore files,
            PieceStore pieces,
            ContentCheck contents,
            Antivirus antivirus,
            Journal journal,
            DSLContext db,
            @Value("${opora.documents.largest:20MB}") DataSize largest,
            @Value("${opora.documents.quota:20GB}") DataSize quota) {
        this.files = files;
        this.pieces = pieces;
        this.contents = contents;
        this.antivirus = antivirus;
        this.journal = journal;
        this.db = db;
        this.largest = largest.toBytes();
        this.quota = quota.toBytes();
    }

    /** @throws Refused with the sentence to show beside the field of the file */
    @Transactional
    public UUID keep(Owner owner, Upload upload, Change change) {
        return checked(owner, upload, false, change);
    }

    /** The same where only a picture has a place. */
    @Transactional
    public UUID keepPicture(Owner owner, Upload upload, Change change) {
        return checked(owner, upload, true, change);
    }

    private UUID checked(Owner owner, Upload upload, boolean pictureOnly, Change change) {
        try {
            mustFit(change.institution(), java.nio.file.Files.size(upload.content()));
            var kind = contents.check(upload);
            if (pictureOnly && !kind.isPicture()) {
                throw new Refused("documents.refused.not-picture");
            }
            var scan = antivirus.scan(upload.content());
            if (kind.isPicture()) {
                Picture.redraw(upload.content(), kind);
            }
            return keep(owner, upload, kind, scan, change);
        } catch (Refused refused) {
            throw refused.on("file");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void mustFit(UUID institution, long size) {
        if (size > largest) {
            throw new Refused("documents.refused.large", largest / (1024 * 1024));
        }
        if (files.bytesOf(institution) + size > quota) {
            throw new Refused("documents.refused.quota");
        }
    }

    private UUID keep(Owner owner, Upload upload, Kind kind, Scan scan, Change change) throws IOException {
        var sha256 = sha256(upload.content());
        if (files.has(change.institution(), owner, sha256)) {
            throw new Refused("documents.refused.again");
        }
        var file = db.newRecord(FILE);
        file.setInstitutionId(change.institution());
        file.setId(Ids.next());
        file.setOwnerKind(owner.kind());
        file.setOwnerId(owner.id());
        file.setFamilyId(owner.familyId());
        file.setPersonId(owner.personId());
        file.setContentType(kind.contentType());
        file.setSize(java.nio.file.Files.size(upload.content()));
        file.setSha256(sha256);
        file.setScan(scan.word());
        file.setUploadedAt(change.at().toOffsetDateTime());
        file.setUploadedBy(change.by());
        files.add(file, upload.name().text());
        try (var content = java.nio.file.Files.newInputStream(upload.content())) {
            pieces.write(change.institution(), file.getId(), content);
        }
        var event = new DocumentEvents.FileKept(file.getId(), kind.name(), file.getSize(), scan.word());
        journal.record(change, event, owner.id());
        return file.getId();
    }

    /** The files of a record, the latest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(Owner owner, User user) {
        return files.of(user.institutionId(), owner);
    }

    @Transactional(readOnly = true)
    public StoredFile find(Owner owner, UUID id, User user) {
        return files.find(user.institutionId(), owner, id).orElseThrow(NotFound::new);
    }

    /** Whoever takes a file out is noted before the first byte leaves. Refused, the page that says so is still to come. */
    @Transactional(noRollbackFor = Refused.class)
    public StoredFile takeOut(Owner owner, UUID id, Change change) {
        var file = find(owner, id, change.user());
        if (!file.mayBeTakenOut()) {
            throw new Refused("documents.refused.quarantined");
        }
        journal.viewed(change, new DocumentEvents.FileTakenOut(id), owner.id());
        return file;
    }

    public void write(StoredFile file, User user, OutputStream out) throws IOException {
        pieces.read(user.institutionId(), file.id(), file.size(), out);
    }

    /** The content is gone for good; that it was there, who removed it and why stays. */
    @Transactional
    public void remove(Owner owner, UUID id, Change change) {
        find(owner, id, change.user());
        if (change.reason().isBlank()) {
            throw new Refused("documents.refused.no-reason").on("reason");
        }
        if (files.remove(id, change)) {
            pieces.delete(change.institution(), id);
            journal.record(new Change(change.user(), change.at(), ""), new DocumentEvents.FileRemoved(id), owner.id());
        }
    }

    /** When the data of a record goes, so does the content of its files. */
    @Transactional
    public void erase(Owner owner, Change change) {
        erase(files.of(change.institution(), owner).stream().map(StoredFile::id).toList(), change);
    }

    /** All that is kept with records about a family. */
    @Transactional
    public void eraseAbout(UUID family, Change change) {
        erase(files.about(change.institution(), family), change);
    }

    private void erase(List<UUID> ids, Change change) {
        for (var id : ids) {
            files.remove(id, new Change(change.user(), change.at(), "—"));
            pieces.delete(change.institution(), id);
        }
    }

    /** Asks the scanner once more about a file in quarantine. A file with a virus in it is removed, and nothing is answered. */
    @Transactional
    public Optional<Scan> scanAgain(Owner owner, UUID id, Change change) {
        var file = find(owner, id, change.user());
        try {
            var scan = scan(file, change.user());
            files.scanned(change.institution(), id, scan);
            journal.record(change, new DocumentEvents.FileScanned(id, scan.word()), owner.id());
            return Optional.of(scan);
        } catch (Refused virus) {
            remove(owner, id, new Change(change.user(), change.at(), virus.getMessage()));
            return Optional.empty();
        }
    }

    private Scan scan(StoredFile file, User user) {
        try {
            var content = new ByteArrayOutputStream((int) file.size());
            write(file, user, content);
            return antivirus.scan(new ByteArrayInputStream(content.toByteArray()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String sha256(Path content) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(content)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var chunk = new byte[64 * 1024];
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
