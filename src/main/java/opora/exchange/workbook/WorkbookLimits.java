package opora.exchange.workbook;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/** What a workbook may not exceed. The library's own limits are made for trusted files: 4 GB for one part. */
public final class WorkbookLimits {

    /** More rows than a centre of this country writes in ten years; also bounds what the checks keep in memory. */
    public static final int ROWS = 300_000;

    public static final int COLUMNS = 200;

    /** The most Excel itself puts into a cell. */
    static final int CELL_CHARACTERS = 32_767;

    static final int STRINGS = 3_000_000;
    static final int STYLES = 65_000;
    static final int MERGED_AREAS = 20_000;
    static final int SHEETS = 200;

    private static final long PART_BYTES = 100L * 1024 * 1024;
    private static final double LEAST_COMPRESSED_SHARE = 0.01;
    private static final int PARTS = 1000;
    private static final long TEXT_CHARACTERS = 10_000_000;

    private WorkbookLimits() {}

    /** The limits of the library hold for the whole process, so they are lowered before the first file is opened. */
    static void enforce() {
        ZipSecureFile.setMaxEntrySize(PART_BYTES);
        ZipSecureFile.setMinInflateRatio(LEAST_COMPRESSED_SHARE);
        ZipSecureFile.setMaxFileCount(PARTS);
        ZipSecureFile.setMaxTextSize(TEXT_CHARACTERS);
    }
}
