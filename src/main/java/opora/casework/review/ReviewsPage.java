package opora.casework.review;

import java.time.LocalDate;
import java.util.List;
import opora.people.FamilyHeader;
import opora.people.FamilyStatus;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param due by when the case is to be reviewed; null while it has no level */
public record ReviewsPage(
        Shell shell,
        FamilyHeader header,
        @Nullable LocalDate due,
        CaseFacts facts,
        Ladder ladder,
        List<Review> reviews,
        boolean mayKeep,
        Fields fields) {

    public String action() {
        return header.path() + "/casework/reviews";
    }

    public String status() {
        return FamilyStatus.of(FamilyStatus.PRACTICE, facts.status() == null ? "" : facts.status())
                .map(FamilyStatus::title)
                .orElse(shell.t("casework.ladder.none"));
    }

    public boolean overdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
