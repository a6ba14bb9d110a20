package opora.surveys.waves;

import java.time.LocalDate;
import java.util.List;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import opora.surveys.SurveysPermissions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The waves that run, and how many people in reach are still due. */
@Component
class WavesToday implements Today {

    private static final int ORDER = 46;
    private static final int SOON = 7;

    private final WaveStore waves;
    private final Permissions permissions;
    private final MessageSource messages;

    WavesToday(WaveStore waves, Permissions permissions, MessageSource messages) {
        this.waves = waves;
        this.permissions = permissions;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!permissions.allows(user, SurveysPermissions.FILL)) {
            return List.of();
        }
        var lines = waves.running(user, today).stream()
                .filter(wave -> wave.due() > 0)
                .map(wave -> line(wave, today))
                .toList();
        return Today.card("surveys.waves.today", lines, "/survey-waves");
    }

    private Line line(Wave wave, LocalDate today) {
        var detail = messages.getMessage(
                "surveys.wave.today.due",
                new Object[] {wave.due(), RussianDate.format(wave.endsOn())},
                LocaleContextHolder.getLocale());
        return new Line(
                wave.title(), detail, wave.path() + "?which=DUE", !wave.endsOn().isAfter(today.plusDays(SOON)));
    }
}
