package id.satupintu.escalation.adapter.out.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.jspecify.annotations.Nullable;

/** Photos of places that do not exist, with what a camera writes into them. */
public final class TestPhotos {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private TestPhotos() {}

    /** A street as a child would paint it: sky, ground, and things on it; another seed is another street. */
    public static BufferedImage street(long seed) {
        Random dice = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        int horizon = HEIGHT / 4 + dice.nextInt(HEIGHT / 2);
        pen.setColor(tone(dice, 150, 100));
        pen.fillRect(0, 0, WIDTH, horizon);
        pen.setColor(tone(dice, 40, 100));
        pen.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
        for (int i = 0; i < 25; i++) {
            pen.setColor(tone(dice, 0, 255));
            int x = dice.nextInt(WIDTH) - 50;
            int y = dice.nextInt(HEIGHT) - 50;
            int width = 30 + dice.nextInt(250);
            int height = 30 + dice.nextInt(200);
            if (dice.nextBoolean()) {
                pen.fillOval(x, y, width, height);
            } else {
                pen.fillRect(x, y, width, height);
            }
        }
        for (int i = 0; i < 10_000; i++) {
            image.setRGB(dice.nextInt(WIDTH), dice.nextInt(HEIGHT), dice.nextInt(0x1000000));
        }
        pen.dispose();
        return image;
    }

    private static Color tone(Random dice, int least, int span) {
        return new Color(least + dice.nextInt(span), least + dice.nextInt(span), least + dice.nextInt(span));
    }

    /** The same picture smaller or larger. */
    public static BufferedImage resized(BufferedImage from, double factor) {
        int width = (int) (from.getWidth() * factor);
        int height = (int) (from.getHeight() * factor);
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }

    /** The same picture turned clockwise, and then left and right exchanged where {@code mirrored}. */
    public static BufferedImage held(BufferedImage from, int quarterTurns, boolean mirrored) {
        boolean lying = quarterTurns % 2 == 1;
        int width = lying ? from.getHeight() : from.getWidth();
        int height = lying ? from.getWidth() : from.getHeight();
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.translate(width / 2.0, height / 2.0);
        pen.scale(mirrored ? -1 : 1, 1);
        pen.rotate(quarterTurns * Math.PI / 2);
        pen.translate(-from.getWidth() / 2.0, -from.getHeight() / 2.0);
        pen.drawImage(from, 0, 0, null);
        pen.dispose();
        return to;
    }

    /** The same picture in another light. */
    public static BufferedImage brighter(BufferedImage from, float factor, float added) {
        return new RescaleOp(factor, added, null).filter(from, null);
    }

    /** @param quality 0 to 1 */
    public static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a camera writes (EXIF 2.32).
     *
     * @param takenAt {@code 2026:11-...} as EXIF writes it: {@code 2026:11:26 10:10:00}, local time
     * @param offset of that time, e.g. {@code +08:00}; null for a camera that writes none
     * @param latitude degrees north; null together with {@code longitude}
     * @param orientation 1 to 8, as EXIF counts them
     */
    public record Camera(
            @Nullable String takenAt,
            @Nullable String offset,
            @Nullable Double latitude,
            @Nullable Double longitude,
            int orientation) {
        public static Camera at(String takenAt, double latitude, double longitude) {
            return new Camera(takenAt, "+08:00", latitude, longitude, 1);
        }
    }

    /** The same JPEG with what {@code camera} writes into it. */
    public static byte[] with(Camera camera, byte[] jpeg) {
        byte[] tiff = tiff(camera);
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + tiff.length + head.length + 4);
        out.put(jpeg, 0, 2);
        out.put((byte) 0xFF).put((byte) 0xE1);
        out.putShort((short) (2 + head.length + tiff.length));
        out.put(head).put(tiff);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    private static byte[] tiff(Camera camera) {
        boolean gps = camera.latitude() != null;
        // Three directories one after the other, then what does not fit into their entries.
        int first = 8;
        int firstEntries = gps ? 3 : 2;
        int exif = first + 2 + firstEntries * 12 + 4;
        int exifEntries = (camera.takenAt() == null ? 0 : 1) + (camera.offset() == null ? 0 : 1);
        int place = exif + 2 + exifEntries * 12 + 4;
        int data = place + (gps ? 2 + 4 * 12 + 4 : 0);
        ByteBuffer out = ByteBuffer.allocate(data + 256).order(ByteOrder.BIG_ENDIAN);
        out.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(first);
        out.putShort((short) firstEntries);
        entry(out, 0x0112, 3, 1).putShort((short) camera.orientation()).putShort((short) 0);
        entry(out, 0x8769, 4, 1).putInt(exif);
        if (gps) {
            entry(out, 0x8825, 4, 1).putInt(place);
        }
        out.putInt(0);
        int at = data;
        out.putShort((short) exifEntries);
        if (camera.takenAt() != null) {
            entry(out, 0x9003, 2, 20).putInt(at);
            out.put(at, (camera.takenAt() + "\0").getBytes(StandardCharsets.US_ASCII));
            at += 20;
        }
        if (camera.offset() != null) {
            entry(out, 0x9011, 2, 7).putInt(at);
            out.put(at, (camera.offset() + "\0").getBytes(StandardCharsets.US_ASCII));
            at += 8;
        }
        out.putInt(0);
        if (gps) {
            out.putShort((short) 4);
            entry(out, 1, 2, 2).put((byte) (camera.latitude() < 0 ? 'S' : 'N')).put(new byte[3]);
            entry(out, 2, 5, 3).putInt(at);
            at = degrees(out, at, Math.abs(camera.latitude()));
            entry(out, 3, 2, 2).put((byte) (camera.longitude() < 0 ? 'W' : 'E')).put(new byte[3]);
            entry(out, 4, 5, 3).putInt(at);
            degrees(out, at, Math.abs(camera.longitude()));
            out.putInt(0);
        }
        return out.array();
    }

    private static ByteBuffer entry(ByteBuffer out, int tag, int type, int count) {
        return out.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static int degrees(ByteBuffer out, int at, double value) {
        int whole = (int) value;
        int minutes = (int) ((value - whole) * 60);
        long seconds = Math.round(((value - whole) * 60 - minutes) * 60 * 10_000);
        int[] parts = {whole, 1, minutes, 1, (int) seconds, 10_000};
        for (int i = 0; i < parts.length; i++) {
            out.putInt(at + i * 4, parts[i]);
        }
        return at + parts.length * 4;
    }
}
