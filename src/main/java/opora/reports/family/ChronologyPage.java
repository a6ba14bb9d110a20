package opora.reports.family;

import java.util.Objects;
import opora.people.FamilyHeader;
import opora.platform.paging.Slice;
import opora.platform.text.Numbers;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record ChronologyPage(Shell shell, FamilyHeader header, Slice<Happening> happenings) {

    public @Nullable String nextPath() {
        return happenings.next() == null ? null : header.path() + "/chronology?after=" + happenings.next();
    }

    /** What happened, in words: the name of the service, or a sentence about the status, the category, the member. */
    public String told(Happening happening) {
        var code = happening.code();
        return switch (happening.kind()) {
            case SERVICE -> happening.title() == null ? String.valueOf(code) : happening.title();
            case CLOSING -> said(happening, shell.t("casework.reason." + code));
            case STATUS_STARTED, STATUS_ENDED -> said(happening, shell.t("people.status." + code));
            case CATEGORY_STARTED, CATEGORY_ENDED, MOVED -> said(happening, happening.title());
            case JOINED, LEFT -> said(happening, shell.t("people.role." + code));
            case CURATOR -> said(happening, happening.employeeName());
            case OPENED -> said(happening, "");
            case AID -> aid(happening);
            case VISIT -> visit(happening);
            case DISCUSSED -> discussed(happening);
            case MONITORING -> said(happening, happening.employeeName());
            case OUTCOME ->
                said(
                        happening,
                        code == null
                                ? shell.t("people.masked")
                                : shell.t("casework.outcome." + code.replace('_', '-')));
            case ATTENDED -> said(happening, happening.title());
            case SIGNAL -> said(happening, shell.t("casework.signal.urgency." + code));
        };
    }

    /** Where the record itself stands; null for what has no page of its own. */
    public @Nullable String path(Happening happening) {
        return switch (happening.kind()) {
            case SERVICE -> "/services/" + happening.id();
            case AID -> "/aid/" + happening.id();
            case VISIT -> "/trips/" + happening.id();
            case DISCUSSED -> "/meetings/" + happening.id();
            case MONITORING -> "/monitoring/" + happening.id();
            case OUTCOME -> header.path() + "/monitoring#outcomes";
            case ATTENDED -> "/events/" + happening.eventId();
            case SIGNAL -> "/signals/" + happening.id();
            default -> null;
        };
    }

    /** «Материальная помощь: Ремонт жилья, 5 000,00 ₽»: the purpose is the second part of the code. */
    private String aid(Happening happening) {
        var purpose = String.valueOf(happening.code()).split("/")[1];
        return shell.t(
                happening.kind().messageKey(),
                shell.t("services.aid.purpose." + purpose.replace('_', '-')),
                Numbers.roubles(Objects.requireNonNull(happening.amount()), shell.locale()));
    }

    /** «Посещение семьи: Рейд, Межведомственный»: the form and the crew are the first and the last part of the code. */
    private String visit(Happening happening) {
        var parts = String.valueOf(happening.code()).split("/");
        return shell.t(
                happening.kind().messageKey(),
                shell.t("outreach.form." + parts[0]),
                shell.t("outreach." + parts[2]).toLowerCase(shell.locale()));
    }

    /** «Рассмотрена на встрече: Планирование работы с семьями, план изменён». */
    private String discussed(Happening happening) {
        var parts = String.valueOf(happening.code()).split("/");
        return shell.t(
                happening.kind().messageKey(),
                shell.t("outreach.meeting.kind." + parts[0]),
                shell.t("outreach.meeting." + parts[1]).toLowerCase(shell.locale()));
    }

    private String said(Happening happening, @Nullable String about) {
        return shell.t(happening.kind().messageKey(), about);
    }
}
