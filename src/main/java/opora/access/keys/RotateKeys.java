package opora.access.keys;

import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.secrets.Keys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a new key into use. Which keys there are is in the journal by their numbers, never by themselves. */
@Service
class RotateKeys {

    private final Keys keys;
    private final Journal journal;

    RotateKeys(Keys keys, Journal journal) {
        this.keys = keys;
        this.journal = journal;
    }

    record KeyChanged(String newest, int keys) implements JournalEvent {}

    @Transactional
    public void rotate(Change change) {
        keys.rotate();
        var state = keys.state();
        journal.access(change, new KeyChanged(state.newest(), state.keys()));
    }
}
