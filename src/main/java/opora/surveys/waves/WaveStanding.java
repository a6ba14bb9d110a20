package opora.surveys.waves;

import java.util.Locale;

/** Where one person of a wave stands. */
public enum WaveStanding {
    DUE,
    ANSWERED,
    REFUSED;

    public String titleKey() {
        return "surveys.wave.standing." + name().toLowerCase(Locale.ROOT);
    }
}
