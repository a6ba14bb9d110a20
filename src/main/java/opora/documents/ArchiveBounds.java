package opora.documents;

/**
 * What an archive may hold. The bounds hold for what comes out of it, counted while it comes out: what an archive says of itself is not
 * believed.
 *
 * @param part bytes of one part
 * @param total bytes of all parts together
 * @param ratio how many bytes one packed byte may become, where more than a mebibyte comes out
 */
record ArchiveBounds(int parts, long part, long total, int ratio) {

    private static final long MEBIBYTE = 1024L * 1024;

    static final ArchiveBounds DOCUMENT = new ArchiveBounds(1_000, 50 * MEBIBYTE, 100 * MEBIBYTE, 100);
    static final ArchiveBounds WORKBOOK = new ArchiveBounds(1_000, 100 * MEBIBYTE, 200 * MEBIBYTE, 100);
}
