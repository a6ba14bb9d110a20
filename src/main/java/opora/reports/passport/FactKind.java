package opora.reports.passport;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The kinds of facts the modules publish, each with the parts its code is made of, in order. A participation is a member's share in a
 * service to the whole family; an attendance is somebody present at a session.
 */
public enum FactKind {
    SERVICE(Part.SERVICE_KIND, Part.SERVICE, Part.SERVICE_FORM, Part.SUBJECT),
    PARTICIPATION(Part.SERVICE_KIND, Part.SERVICE, Part.SERVICE_FORM, Part.SUBJECT),
    AID(Part.GIFT_FORM, Part.PURPOSE, Part.GIVER, Part.AGREEMENT),
    GIFT(Part.GIFT_FORM, Part.PURPOSE, Part.GIVER, Part.AGREEMENT),
    CONTRIBUTION_START(Part.GIVER),
    SESSION(Part.EVENT_KIND, Part.SUBTYPE, Part.AUDIENCE),
    ATTENDANCE(Part.EVENT_KIND, Part.SUBTYPE, Part.AUDIENCE),
    HEADCOUNT(Part.EVENT_KIND, Part.SUBTYPE, Part.HEADS),
    TRIP(Part.TRIP_FORM, Part.URGENCY, Part.AGENCY),
    VISIT(Part.TRIP_FORM, Part.URGENCY, Part.AGENCY),
    MEETING(Part.MEETING_KIND, Part.CHANGED),
    DISCUSSED(Part.MEETING_KIND, Part.CHANGED),
    SUPERVISION,
    SUPERVISION_ATTENDANCE,
    PROFESSIONAL_CONSULTATION(Part.PROFESSION),
    TRAINING(Part.TRAINING_KIND),
    SEMINAR(Part.SEMINAR_KIND, Part.PROGRAMME),
    SEMINAR_ATTENDANCE(Part.SEMINAR_KIND, Part.PROGRAMME),
    PUBLICATION,
    ONLINE_CYCLE(Part.CYCLE_KIND),
    TOOL_STUDIED,
    TOOL_INTRODUCED,
    SPECIALIST_CHANGE(Part.SPECIALIST_CHANGE),
    MONITORING,
    OUTCOME(Part.OUTCOME),
    CLOSING(Part.REASON),
    SIGNAL(Part.URGENCY),
    FIRST_HELP(Part.URGENCY),
    REFERRAL(Part.ACCOMPANIMENT),
    REFERRAL_DONE(Part.ACCOMPANIMENT),
    CONFERENCE(Part.CONFERENCE_KIND),
    CONFERENCE_DECISION(Part.EXECUTOR),
    DIAGNOSIS(Part.CONCLUSION),
    ASSESSMENT(Part.LEVEL),
    INSTRUMENT(Part.INSTRUMENT),
    CONTRACT(Part.DIRECTION),
    PROGRAMME(Part.DIRECTION),
    PROGRAMME_ANALYSED(Part.DIRECTION),
    LOW_INCOME,
    NEEDS_CHANGE,
    DECLARED_NEED(Part.NEED),
    NEED_MET(Part.NEED),
    STATUS_LIST,
    STATUS_LISTED(Part.LIST_SOURCE),
    CAUSE_RECORDED(Part.CAUSE_STATE),
    PROGRAMME_ENDED(Part.COMPLETION),
    STATUS_COMPARED,
    STATUS_RAISED(Part.ATTRIBUTE),
    CERTIFICATE(Part.CERTIFICATE_STATE),
    CONTROL,
    SURVEY_ANSWERED(Part.QUESTIONNAIRE),
    SURVEY_REFUSED(Part.QUESTIONNAIRE),
    SURVEY_CHOICE(Part.QUESTIONNAIRE, Part.QUESTION, Part.OPTION),
    SATISFIED,
    DISSATISFIED;

    private static final Set<FactKind> OF_PEOPLE = EnumSet.of(
            SERVICE,
            PARTICIPATION,
            AID,
            ATTENDANCE,
            HEADCOUNT,
            VISIT,
            DISCUSSED,
            MONITORING,
            OUTCOME,
            CLOSING,
            SIGNAL,
            FIRST_HELP,
            REFERRAL,
            REFERRAL_DONE,
            CONFERENCE,
            CONFERENCE_DECISION,
            DIAGNOSIS,
            ASSESSMENT,
            INSTRUMENT,
            CONTRACT,
            PROGRAMME,
            PROGRAMME_ANALYSED,
            LOW_INCOME,
            NEEDS_CHANGE,
            DECLARED_NEED,
            NEED_MET,
            STATUS_LISTED,
            CAUSE_RECORDED,
            PROGRAMME_ENDED,
            STATUS_COMPARED,
            STATUS_RAISED,
            CERTIFICATE,
            CONTROL,
            SURVEY_ANSWERED,
            SURVEY_REFUSED,
            SURVEY_CHOICE,
            SATISFIED,
            DISSATISFIED);

    private final List<Part> parts;

    FactKind(Part... parts) {
        this.parts = List.of(parts);
    }

    /** As the facts write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people or families stand behind it, and not only an event or a paper. */
    boolean concernsPeople() {
        return OF_PEOPLE.contains(this);
    }

    /** Where the part stands in the code, from 1. */
    public int position(String part) {
        return IntStream.range(0, parts.size())
                        .filter(index -> parts.get(index).title().equals(part))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("the code of " + this + " has no " + part))
                + 1;
    }

    /** Whether the whole code is this part alone. */
    public boolean isOnly(String part) {
        return parts.size() == 1 && parts.getFirst().title().equals(part);
    }

    /**
     * A word of a code.
     *
     * @param title from the dictionary of its part, where it has one; or else the messages have it under the key
     */
    public record Word(String key, Optional<Wording> title) {}

    /** The words of a code in order; empty ones are left out. */
    public List<Word> words(String code) {
        var words = new ArrayList<Word>();
        var written = code.split("/", -1);
        for (int i = 0; i < Math.min(parts.size(), written.length); i++) {
            if (!written[i].isEmpty() && parts.get(i).isTold()) {
                var key = (parts.get(i).name() + "." + written[i]).toLowerCase(Locale.ROOT);
                words.add(new Word(key.replace('_', '-'), parts.get(i).wording(written[i])));
            }
        }
        return words;
    }

    Part part(String title) {
        return parts.get(position(title) - 1);
    }

    public static Optional<FactKind> of(String code) {
        return IntStream.range(0, values().length)
                .mapToObj(index -> values()[index])
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
