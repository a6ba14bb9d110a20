package opora.platform.shell;

import java.util.ArrayList;
import java.util.List;
import opora.platform.shell.Today.Card;
import opora.platform.shell.Today.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The lines of a card of «Мой день» that count something: what counts to nothing says nothing. */
public final class Tally {

    private final MessageSource messages;
    private final List<Line> lines = new ArrayList<>();

    public Tally(MessageSource messages) {
        this.messages = messages;
    }

    /** @param urgent true for what is late */
    public Tally add(String key, int number, String path, boolean urgent) {
        return number > 0 ? add(new Line(t(key), String.valueOf(number), path, urgent)) : this;
    }

    public Tally add(Line line) {
        lines.add(line);
        return this;
    }

    public List<Card> card(String titleKey, @Nullable String morePath) {
        return Today.card(titleKey, lines, morePath);
    }

    private String t(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
