package opora.casework.review;

import org.jspecify.annotations.Nullable;

/** A domain of monitoring as it was first, the time before and last. */
public record ComparedDomain(
        String title, int first, @Nullable Integer previous, int last) {

    public int sinceFirst() {
        return last - first;
    }

    public int sincePrevious() {
        return previous == null ? 0 : last - previous;
    }

    public boolean fallen() {
        return sincePrevious() < 0;
    }

    /** «+2», «−1», «0». */
    public static String signed(int change) {
        return change > 0 ? "+" + change : change < 0 ? "\u2212" + -change : "0";
    }
}
