package opora.services.aid;

import java.time.LocalDate;
import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param receiptOf the one record a receipt is for, or null for the sheet of a day */
public record AidSheetPage(
        Shell shell,
        Fields fields,
        String institution,
        LocalDate on,
        List<AidRow> rows,
        String amount,
        @Nullable AidRow receiptOf) {}
