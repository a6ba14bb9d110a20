package opora.documents;

import java.util.UUID;
import opora.audit.JournalEvent;

final class DocumentEvents {

    private DocumentEvents() {}

    record FileKept(UUID fileId, String kind, long size, String scan) implements JournalEvent {}

    record FileTakenOut(UUID fileId) implements JournalEvent {}

    record FileRemoved(UUID fileId) implements JournalEvent {}

    record FileScanned(UUID fileId, String scan) implements JournalEvent {}
}
