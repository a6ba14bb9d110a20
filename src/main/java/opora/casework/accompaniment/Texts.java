package opora.casework.accompaniment;

import java.time.LocalDate;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of blocks and cards in the language of who reads them. */
@Component
class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** «с 01.02.2026» or «01.02.2026 – 05.03.2026». */
    String days(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? t("casework.days.since", RussianDate.format(from))
                : RussianDate.format(from) + " – " + RussianDate.format(to);
    }
}
