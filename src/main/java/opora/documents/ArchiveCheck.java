package opora.documents;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opora.platform.Refused;
import opora.platform.xml.SafeXml;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An office file is an archive of parts. Its parts stand beside each other and not in each other, are as many and as large as papers are,
 * are no archives and no programs themselves, and what is XML among them names no entities and leads nowhere.
 */
final class ArchiveCheck {

    private static final Pattern PROGRAM = Pattern.compile(
            "(?i).*(vbaproject|vbadata|macrosheets/|activex/|customui/|(^|/)basic/|(^|/)scripts/|embeddings/"
                    + "|\\.(bin|exe|dll|js|vbs|ps1|bat|cmd|jar|class|zip|rar|7z|gz|html?|svg|swf|hta|lnk)$).*");
    /** What printers and old versions leave in a workbook; it is never run. */
    private static final Pattern HARMLESS = Pattern.compile("(?i)(xl|word)/printerSettings/printerSettings\\d*\\.bin");

    private static final Pattern SAFE_NAME = Pattern.compile("[^\\\\:\\p{Cntrl}]{1,250}");

    private final Path content;
    private final Kind kind;
    private final ArchiveBounds bounds;
    private final Links links = new Links();
    private long total;

    ArchiveCheck(Path content, Kind kind, ArchiveBounds bounds) {
        this.content = content;
        this.kind = kind;
        this.bounds = bounds;
    }

    void check() throws IOException {
        ArchiveEdges.mustBeAllOfTheFile(content);
        try (var archive = ZipFile.builder().setPath(content).get()) {
            var parts = parts(archive);
            mustStandBesideEachOther(parts);
            for (var part : parts) {
                mustBeHarmless(part);
                read(archive, part);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("documents.refused.damaged");
        }
        links.mustBe(kind);
    }

    private List<ZipArchiveEntry> parts(ZipFile archive) {
        var parts = new ArrayList<ZipArchiveEntry>();
        var names = new HashSet<String>();
        for (var entries = archive.getEntries(); entries.hasMoreElements(); ) {
            var part = entries.nextElement();
            if (parts.size() >= bounds.parts()) {
                throw new Refused("documents.refused.bomb");
            }
            if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
                throw new Refused("documents.refused.damaged");
            }
            parts.add(part);
        }
        return parts;
    }

    /** Parts that share their bytes are how a small archive becomes a large one (overlapping bombs). */
    private static void mustStandBesideEachOther(List<ZipArchiveEntry> parts) {
        var inOrder = parts.stream()
                .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset))
                .toList();
        long end = 0;
        for (var part : inOrder) {
            if (part.getLocalHeaderOffset() < end) {
                throw new Refused("documents.refused.bomb");
            }
            end = part.getDataOffset() + part.getCompressedSize();
        }
        if (inOrder.isEmpty() || inOrder.getFirst().getLocalHeaderOffset() != 0) {
            throw new Refused("documents.refused.damaged");
        }
    }

    private static void mustBeHarmless(ZipArchiveEntry part) {
        var name = part.getName();
        if (!SAFE_NAME.matcher(name).matches()
                || name.startsWith("/")
                || List.of(name.split("/")).contains("..")
                || part.isUnixSymlink()) {
            throw new Refused("documents.refused.damaged");
        }
        if (part.getGeneralPurposeBit().usesEncryption()) {
            throw new Refused("documents.refused.encrypted");
        }
        if (PROGRAM.matcher(name).matches() && !HARMLESS.matcher(name).matches()) {
            throw new Refused("documents.refused.macro");
        }
    }

    private void read(ZipFile archive, ZipArchiveEntry part) throws IOException {
        if (part.isDirectory()) {
            return;
        }
        try (var counted = new Counted(archive.getInputStream(part), part.getCompressedSize())) {
            var name = part.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".rdf")) {
                readXml(counted, links.reader(part.getName()));
            } else {
                var start = counted.readNBytes(4);
                if (start.length == 4 && start[0] == 'P' && start[1] == 'K') {
                    throw new Refused("documents.refused.macro");
                }
                if (name.equals("mimetype")) {
                    links.mimetype(start, counted);
                }
                counted.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    private static void readXml(Counted part, DefaultHandler handler) throws IOException {
        try {
            // A parser closes what it reads; the archive is still needed.
            SafeXml.parse(new BufferedInputStream(part), handler);
        } catch (SAXException broken) {
            if (broken.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("documents.refused.damaged");
        }
    }

    /** Counts what comes out, part by part and altogether. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long unpacked;

        Counted(InputStream part, long packed) {
            super(part);
            this.packed = Math.max(packed, 1);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            unpacked += read;
            total += read;
            if (unpacked > bounds.part()
                    || total > bounds.total()
                    || (unpacked > 1024 * 1024 && unpacked / packed > bounds.ratio())) {
                throw new Refused("documents.refused.bomb");
            }
        }
    }
}
