package opora.documents.print;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A version of a template as the office sees it.
 *
 * @param missing written fields a paper should have and this version has not
 * @param unknown written fields the program no longer fills
 */
public record Version(
        String path,
        int number,
        String note,
        LocalDateTime at,
        String by,
        boolean inUse,
        List<String> missing,
        List<String> unknown) {}
