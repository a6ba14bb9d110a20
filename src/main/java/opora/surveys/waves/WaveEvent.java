package opora.surveys.waves;

import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of waves. */
sealed interface WaveEvent extends JournalEvent {

    record WaveBegun(UUID wave, int people) implements WaveEvent {}

    record WaveViewed(UUID wave) implements WaveEvent {}
}
