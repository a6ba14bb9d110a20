package opora.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.zip.UnixStat;

/** Files nobody sends by mistake, made here and kept nowhere. */
public final class HostileFiles {

    private static final List<String> OFFICE = List.of("docx", "xlsx", "odt", "ods");
    private static final List<String> OPEN_XML = List.of("docx", "xlsx");

    /** @param content made when it is asked for */
    public record Hostile(String title, String name, Supplier<byte[]> content) {

        @Override
        public String toString() {
            return title + ": " + name.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(60, name.length()));
        }
    }

    private final List<Hostile> all = new ArrayList<>();

    private HostileFiles() {}

    public static List<Hostile> all() {
        var files = new HostileFiles();
        files.bombs();
        files.places();
        files.entities();
        files.programs();
        files.links();
        files.twoInOne();
        files.otherThanNamed();
        files.otherEndings();
        files.pictures();
        files.pdfs();
        files.texts();
        files.broken();
        return files.all;
    }

    private void add(String title, String name, Supplier<byte[]> content) {
        all.add(new Hostile(title, name, content));
    }

    private void bombs() {
        for (var ending : OFFICE) {
            add("one part that swells", "бомба." + ending, () -> office(ending)
                    .part("media/zeros.dat", new byte[20 << 20])
                    .bytes());
            add("XML that swells", "бомба." + ending, () -> office(ending)
                    .part(office(ending).main(), "<a>" + " ".repeat(20 << 20) + "</a>")
                    .bytes());
            add("too many parts", "части." + ending, () -> {
                var file = office(ending);
                for (int i = 0; i < 1_100; i++) {
                    file.part("media/" + i + ".dat", "x");
                }
                return file.bytes();
            });
            add("parts in each other", "слои." + ending, () -> overlapping(ending));
            add("an archive within", "вложение." + ending, () -> office(ending)
                    .part("media/image1.png", office("docx").bytes())
                    .bytes());
            add("an archive by name", "вложение." + ending, () -> office(ending)
                    .part("media/more.zip", "x")
                    .bytes());
        }
    }

    private void places() {
        for (var ending : OFFICE) {
            for (var place : List.of(
                    "../../../etc/passwd",
                    "/etc/passwd",
                    "..\\..\\windows\\win.ini",
                    "C:\\autoexec",
                    "a/../../b",
                    "x\ny")) {
                add("a part out of its place", "путь." + ending, () -> office(ending)
                        .part(place, "x")
                        .bytes());
            }
        }
        for (var ending : OPEN_XML) {
            add("a symbolic link", "ссылка." + ending, () -> office(ending)
                    .part("link.dat", "/etc/passwd")
                    .bytes(entry -> entry.setUnixMode(
                            entry.getName().equals("link.dat")
                                    ? UnixStat.LINK_FLAG | 0777
                                    : UnixStat.FILE_FLAG | 0644)));
            add("one part twice", "дважды." + ending, () -> office(ending)
                    .part(office(ending).main().toUpperCase(java.util.Locale.ROOT), "<a/>")
                    .bytes());
        }
    }

    private void entities() {
        var payloads = Map.of(
                "a file of the server", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "another host", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/evil.dtd\"><a/>",
                "a parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;]><a/>",
                "a billion laughs", laughs(),
                "one long entity",
                        "<!DOCTYPE a [<!ENTITY x \"" + "y".repeat(50_000) + "\">]><a>" + "&x;".repeat(5_000) + "</a>");
        for (var ending : OFFICE) {
            payloads.forEach((what, xml) -> add("XML with " + what, "сущность." + ending, () -> office(ending)
                    .part(office(ending).main(), xml)
                    .bytes()));
        }
        for (var part : List.of("[Content_Types].xml", "_rels/.rels", "xl/sharedStrings.xml", "docProps/core.xml")) {
            add("XML with an entity in " + part, "сущность.xlsx", () -> office("xlsx")
                    .part(part, payloads.get("a file of the server"))
                    .bytes());
        }
    }

    private static String laughs() {
        var text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ха\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("]><a>&l9;</a>").toString();
    }

    private void programs() {
        for (var part : List.of(
                "word/vbaProject.bin",
                "word/vbaData.xml",
                "word/activeX/activeX1.xml",
                "customUI/customUI.xml",
                "word/embeddings/oleObject1.bin",
                "word/embeddings/table.xlsx",
                "word/media/setup.exe",
                "word/media/page.html",
                "word/media/picture.svg",
                "word/media/run.js",
                "word/media/run.ps1")) {
            add("a program within", "макрос.docx", () -> office("docx")
                    .part(part, "<a/>")
                    .bytes());
        }
        for (var part : List.of(
                "xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "xl/activeX/activeX1.bin", "xl/embeddings/a.docx")) {
            add("a program within", "макрос.xlsx", () -> office("xlsx")
                    .part(part, "<a/>")
                    .bytes());
        }
        for (var ending : List.of("odt", "ods")) {
            add("a program within", "макрос." + ending, () -> office(ending)
                    .part("Basic/Standard/Module1.xml", "<a/>")
                    .bytes());
            add("a program within", "макрос." + ending, () -> office(ending)
                    .part("Scripts/python/a.py", "x")
                    .bytes());
        }
        add("a macro document renamed", "договор.docx", () -> office("docx")
                .part(
                        "[Content_Types].xml",
                        OfficeFile.types("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"))
                .bytes());
        add("a macro workbook renamed", "журнал.xlsx", () -> office("xlsx")
                .part(
                        "[Content_Types].xml",
                        OfficeFile.types("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml"))
                .bytes());
    }

    private void links() {
        for (var kind : List.of("attachedTemplate", "image", "oleObject", "frame", "subDocument")) {
            add("fetches from outside", "шаблон.docx", () -> office("docx")
                    .relation(kind, "http://127.0.0.1:9/a.dotm")
                    .bytes());
        }
        add("fetches from outside", "шаблон.xlsx", () -> office("xlsx")
                .relation("oleObject", "\\\\127.0.0.1\\share")
                .bytes());
    }

    private void twoInOne() {
        for (var ending : OFFICE) {
            add(
                    "a page before the archive",
                    "двойной." + ending,
                    () -> joined(
                            text("<script>alert(1)</script>"), office(ending).bytes()));
            add(
                    "something after the archive",
                    "двойной." + ending,
                    () -> joined(office(ending).bytes(), text("<script>alert(1)</script>")));
        }
        add(
                "a PDF that is an archive",
                "двойной.pdf",
                () -> joined(pdf(""), office("docx").bytes()));
        add("a page before the PDF", "двойной.pdf", () -> joined(text("<html>"), pdf("")));
        add("much after the PDF", "двойной.pdf", () -> joined(pdf(""), new byte[5_000]));
        add("an archive named as a picture", "двойной.jpg", () -> office("docx").bytes());
    }

    private void otherThanNamed() {
        var contents = Map.of(
                "an SVG", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                "a page", text("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                "a program",
                        joined(text("MZ"), new byte[] {(byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff
                        }),
                "an old office file",
                        joined(
                                new byte[] {
                                    (byte) 0xd0,
                                    (byte) 0xcf,
                                    0x11,
                                    (byte) 0xe0,
                                    (byte) 0xa1,
                                    (byte) 0xb1,
                                    0x1a,
                                    (byte) 0xe1
                                },
                                new byte[600]),
                "a GIF", text("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;"));
        contents.forEach((what, content) -> {
            for (var ending : List.of("pdf", "jpg", "png", "docx", "xlsx", "txt")) {
                add(what + " named otherwise", "файл." + ending, () -> content);
            }
        });
        add("RTF named otherwise", "файл.docx", () -> text("{\\rtf1\\ansi hello}"));
        add("a table of words named otherwise", "файл.xlsx", () -> text("a;b;c\n1;2;3\n"));
        add("another office file", "файл.docx", () -> office("xlsx").bytes());
        add("another office file", "файл.ods", () -> office("odt").bytes());
        add("an archive without anything of an office file", "файл.docx", () -> office("odt")
                .bytes());
    }

    private void otherEndings() {
        for (var name : List.of(
                "a.exe",
                "a.html",
                "a.svg",
                "a.js",
                "a.docm",
                "a.xlsm",
                "a.xls",
                "a.doc",
                "a.zip",
                "a.pdf.exe",
                "a.php",
                "без расширения",
                ".htaccess",
                "a.pdf\u0000.exe",
                "\u202Efdp.exe",
                "a.pdf.",
                "..",
                "a.lnk",
                "a.xml")) {
            add("an ending that is not accepted", name.equals("a.pdf.") ? "a.scr." : name, () -> pdf(""));
        }
    }

    private void pictures() {
        add("50 000 × 50 000 points", "большое.png", () -> png(50_000, 50_000));
        add("50 000 × 1 points", "длинное.png", () -> png(50_000, 1));
        add("a picture without a size", "пустое.png", () -> png(0, 0));
        add("a picture of the largest size", "большое.png", () -> png(Integer.MAX_VALUE, Integer.MAX_VALUE));
        add("60 000 × 60 000 points", "большое.jpg", () -> jpeg(60_000, 60_000));
        add("half a picture", "половина.png", () -> half(png(100, 100)));
        add("half a picture", "половина.jpg", () -> Arrays.copyOf(photo(400, 400, 1), 300));
        add("nothing but the beginning", "начало.jpg", () ->
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0});
        add("nothing but the beginning", "начало.png", () -> Arrays.copyOf(png(5, 5), 8));
    }

    private void pdfs() {
        for (var object : List.of(
                "<< /S /JavaScript /JS (app.alert(1)) >>",
                "<< /OpenAction << /S /JavaScript /JS(x) >> >>",
                "<< /S /Launch /F (cmd.exe) >>",
                "<< /Type /EmbeddedFile >>",
                "<< /Names << /EmbeddedFiles 3 0 R >> >>",
                "<< /Subtype /RichMedia /x 1 >>",
                "<< /XFA 5 0 R >>",
                "<< /S /SubmitForm /F (http://127.0.0.1:9) >>",
                "<< /S /GoToE /F (a) >>",
                "<< /S /J#61vaScript /JS (x) >>")) {
            add("a PDF that does something", "действие.pdf", () -> pdf("1 0 obj " + object + " endobj\n"));
        }
        add("a PDF with a password", "пароль.pdf", () -> pdf("trailer << /Encrypt 4 0 R >>\n"));
        add("half a PDF", "половина.pdf", () -> half(pdf("x".repeat(2_000))));
    }

    private void texts() {
        for (var content : List.of(
                "#!/bin/sh\nrm -rf /",
                "<?php system('id'); ?>",
                "текст <script>alert(1)</script>",
                "текст <img src=x onerror=alert(1)>",
                "\u001b]0;title\u0007\u001b[2J",
                "a\u0000b",
                "<?xml version=\"1.0\"?><a/>",
                "\ufeff<html><body>x")) {
            add("text that is code", "заметка.txt", () -> text(content));
        }
    }

    private void broken() {
        for (var ending : OFFICE) {
            add(
                    "half an archive",
                    "половина." + ending,
                    () -> half(office(ending).part("a.dat", noise(4_000)).bytes()));
            add(
                    "an archive with a password",
                    "пароль." + ending,
                    () -> encrypted(office(ending).bytes()));
            add("XML that is not closed", "обрыв." + ending, () -> office(ending)
                    .part(office(ending).main(), "<a><b>")
                    .bytes());
        }
        for (var ending : List.of("pdf", "jpg", "png", "docx", "xlsx", "odt", "ods", "txt")) {
            add("nothing", "пусто." + ending, () -> new byte[0]);
        }
        add("noise", "шум.docx", () -> noise(5_000));
        add("noise", "шум.pdf", () -> noise(5_000));
    }

    private static OfficeFile office(String ending) {
        return OfficeFile.of(ending);
    }

    /** The list of parts names the same packed bytes again and again. */
    private static byte[] overlapping(String ending) {
        var file = office(ending).part("media/a.dat", new byte[500_000]).bytes();
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - 22;
        int list = in.getInt(end + 16);
        int last = list;
        for (int i = 0; i < in.getShort(end + 10) - 1; i++) {
            last += 46 + in.getShort(last + 28) + in.getShort(last + 30) + in.getShort(last + 32);
        }
        var entry = Arrays.copyOfRange(file, last, end);
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(file, end));
        int more = 200;
        for (int i = 0; i < more; i++) {
            var copy = entry.clone();
            copy[46] = (byte) ('a' + i % 26);
            copy[47] = (byte) ('a' + i / 26);
            out.writeBytes(copy);
        }
        var tail = ByteBuffer.wrap(Arrays.copyOfRange(file, end, file.length)).order(ByteOrder.LITTLE_ENDIAN);
        tail.putShort(8, (short) (tail.getShort(8) + more)).putShort(10, (short) (tail.getShort(10) + more));
        tail.putInt(12, tail.getInt(12) + more * entry.length);
        out.writeBytes(tail.array());
        return out.toByteArray();
    }

    /** The bit that says a part is encrypted, set in the list and before every part. */
    private static byte[] encrypted(byte[] zip) {
        for (int i = 0; i + 8 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 6] |= 1;
            }
        }
        return zip;
    }

    public static byte[] pdf(String body) {
        return text("%PDF-1.4\n" + body + "xref\n0 1\ntrailer << /Size 1 >>\nstartxref\n9\n%%EOF\n");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A photo, red on the left and blue on the right, with a place and the side that is up in its metadata. */
    public static byte[] photo(int width, int height, int orientation) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", jpeg);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        var place = text("55.7558, 37.6173");
        var metadata = ByteBuffer.allocate(4 + 6 + 26 + place.length);
        metadata.putShort((short) 0xffe1).putShort((short) (metadata.capacity() - 2));
        metadata.put(text("Exif\0\0")).put(text("MM")).putShort((short) 42).putInt(8);
        metadata.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1);
        metadata.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        var bytes = jpeg.toByteArray();
        return joined(Arrays.copyOf(bytes, 2), metadata.array(), Arrays.copyOfRange(bytes, 2, bytes.length));
    }

    private static byte[] png(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put(text("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var data = joined(text("IDAT"), new byte[] {0x78, (byte) 0x9c, 0x63, 0, 0, 0, 1, 0, 1});
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk(head),
                chunk(data),
                chunk(text("IEND")));
    }

    private static byte[] chunk(byte[] typeAndData) {
        var sum = new CRC32();
        sum.update(typeAndData);
        return ByteBuffer.allocate(typeAndData.length + 8)
                .putInt(typeAndData.length - 4)
                .put(typeAndData)
                .putInt((int) sum.getValue())
                .array();
    }

    /** The frame of a JPEG says how large it is; a real photo with another size said. */
    private static byte[] jpeg(int width, int height) {
        var bytes = photo(16, 16, 1);
        for (int i = 0; i + 9 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xc0) {
                ByteBuffer.wrap(bytes).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return bytes;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new java.util.Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
