package opora.documents;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import opora.platform.Refused;

/**
 * Draws a picture anew, so that nothing stays of a file but what is seen: no place and time of the shot, no name of the phone, no second
 * file behind the first. How large it becomes in memory is known before it is read.
 */
final class Picture {

    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 20_000;
    private static final long PIXELS_IN_MEMORY = 12_000_000;
    private static final float QUALITY = 0.85f;

    /** Two at a time: a picture in memory is some tens of megabytes. */
    private static final Semaphore TURN = new Semaphore(2, true);

    private Picture() {}

    /** Puts the picture drawn anew in the place of the one that came. */
    static void redraw(Path content, Kind kind) throws IOException {
        TURN.acquireUninterruptibly();
        try {
            var upright = upright(read(content, kind), kind == Kind.JPEG ? Orientation.of(content) : 1);
            write(upright, content, kind);
        } catch (RuntimeException | IOException broken) {
            throw broken instanceof Refused refused ? refused : new Refused("documents.refused.picture");
        } finally {
            TURN.release();
        }
    }

    private static BufferedImage read(Path content, Kind kind) throws IOException {
        try (var stream = ImageIO.createImageInputStream(content.toFile())) {
            var reader = ImageIO.getImageReadersByFormatName(format(kind)).next();
            try {
                reader.setInput(stream, true, true);
                return reader.read(0, parameters(reader));
            } finally {
                reader.dispose();
            }
        }
    }

    private static javax.imageio.ImageReadParam parameters(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || pixels > MOST_PIXELS) {
            throw new Refused("documents.refused.pixels");
        }
        var parameters = reader.getDefaultReadParam();
        var step = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_IN_MEMORY));
        if (step > 1) {
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
        return parameters;
    }

    /** A phone writes which side is up instead of turning the picture. */
    private static BufferedImage upright(BufferedImage read, int orientation) {
        boolean lying = orientation >= 5;
        int width = lying ? read.getHeight() : read.getWidth();
        int height = lying ? read.getWidth() : read.getHeight();
        var type = read.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        var upright = new BufferedImage(width, height, type);
        Graphics2D drawing = upright.createGraphics();
        drawing.drawImage(read, turn(orientation, read.getWidth(), read.getHeight()), null);
        drawing.dispose();
        return upright;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static void write(BufferedImage picture, Path content, Kind kind) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format(kind)).next();
        java.nio.file.Files.delete(content);
        try (var stream = ImageIO.createImageOutputStream(content.toFile())) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            if (kind == Kind.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static String format(Kind kind) {
        return kind == Kind.JPEG ? "jpeg" : "png";
    }
}
