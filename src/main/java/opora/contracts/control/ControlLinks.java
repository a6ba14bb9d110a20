package opora.contracts.control;

import java.time.YearMonth;
import java.util.UUID;
import opora.contracts.ContractLinks;

/** Addresses of monthly control. */
public final class ControlLinks {

    public static final String ALL = ContractLinks.ALL + "/control";

    private ControlLinks() {}

    public static String month(YearMonth month) {
        return ALL + "/" + month;
    }

    public static String row(YearMonth month, UUID contract) {
        return month(month) + "/contracts/" + contract;
    }
}
