package opora.reports.pictures;

import java.util.Locale;
import opora.platform.text.Numbers;
import opora.platform.web.Shell;

/** @param year the year the pictures are of, with the years beside it, of which the next may still be to come */
public record PicturesPage(Shell shell, int year, boolean hasNext, Ladder ladder, Months months, Coverage coverage) {

    public String number(int number) {
        return Numbers.whole(number, shell.locale());
    }

    public String share(int part, int whole) {
        return Numbers.share(part, whole, shell.locale()).orElse(shell.t("reports.no-data"));
    }

    /** A coordinate as SVG writes it, whatever the language of the page. */
    public String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
