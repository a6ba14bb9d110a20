package opora.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A consultation given to a specialist by the professional consultation point (MET-06).
 *
 * @param addressee an employee, or null when the specialist works in another organisation
 * @param organisation that other organisation, if known
 */
public record ConsultationDraft(
        LocalDate on,
        @Nullable UUID consultant,
        @Nullable UUID addressee,
        String organisation,
        String profession,
        String topic,
        String form)
        implements EntryDraft {

    public ConsultationDraft {
        organisation = organisation.strip();
        topic = topic.strip();
    }

    @Override
    public void mustMakeSense(LocalDate today) {
        Must.haveHappened("on", on, today);
        Must.beOneOf(Codes.PROFESSIONS, "profession", profession);
        Must.beOneOf(Codes.CONSULTATION_FORMS, "form", form);
        Must.notExceed("topic", topic, Must.TITLE);
        Must.nameNobody("topic", topic);
        Must.notExceed("organisation", organisation, Must.TITLE);
        if (addressee != null && !organisation.isEmpty()) {
            throw new Refused("learning.refused.own-addressee").on("organisation");
        }
        if (addressee != null && addressee.equals(consultant)) {
            throw new Refused("learning.refused.own-consultation").on("addressee");
        }
    }

    @Override
    public @Nullable LocalDate workday() {
        return on;
    }

    @Override
    public List<Named> named() {
        return Stream.of(Named.by("consultant", consultant), Named.by("addressee", addressee))
                .flatMap(List::stream)
                .toList();
    }
}
