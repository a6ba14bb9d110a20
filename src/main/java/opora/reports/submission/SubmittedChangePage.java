package opora.reports.submission;

import java.util.List;
import opora.audit.Subjects;
import opora.platform.web.Shell;

/** Which records make one number differ from the one that was handed in, and why. */
public record SubmittedChangePage(
        Shell shell, Submission head, String code, String title, String was, String now, Side added, Side gone) {

    /** @param total all there are; the records are the first of them */
    public record Side(int total, List<Explained> records) {

        public boolean isCut() {
            return total > records.size();
        }
    }

    public record Explained(Named record, List<Reason> reasons) {}

    /** @param about whom the change concerned, as far as the reader may know */
    public record Reason(String event, String signed, String words, List<Subjects.Subject> about) {}
}
