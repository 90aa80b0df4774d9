package id.satupintu.escalation.adapter.out.evidence;

import id.satupintu.escalation.adapter.out.evidence.UnacceptableFileException.Why;
import id.satupintu.escalation.domain.evidence.PerceptualHash;
import id.satupintu.escalation.domain.evidence.Pose;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The pixels of a photo, at most {@value #SIDE} on a side, upright, and nothing but the pixels. */
final class Picture {
    /** Longest side of the copy that officers look at, in pixels. */
    static final int SIDE = 1_280;

    /** Longest side of the copy in lists. */
    static final int SMALL_SIDE = 320;

    /** A decoder may hold this many pixels several times over; telephones make 12 to 50 million. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final int LONGEST_SIDE = 20_000;
    private static final float QUALITY = 0.8f;

    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    /**
     * Reads every n-th pixel, so that a large photo never lies in memory whole.
     *
     * @throws UnacceptableFileException when it has too many pixels, told before any is read, or is none
     */
    static Picture read(byte[] file, String kind, int quarterTurns) {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(kind).next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw new UnacceptableFileException(Why.TOO_MANY_PIXELS);
            }
            int step = Math.max(1, Math.max(width, height) / SIDE);
            ImageReadParam everyNth = reader.getDefaultReadParam();
            everyNth.setSourceSubsampling(step, step, 0, 0);
            return new Picture(upright(scaled(reader.read(0, everyNth), SIDE), quarterTurns));
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof UnacceptableFileException known
                    ? known
                    : new UnacceptableFileException(Why.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    /** A JPEG of it, without anything that was written beside the pixels. */
    byte[] jpeg() {
        return jpeg(pixels);
    }

    /** A small one for lists. */
    byte[] smallJpeg() {
        return jpeg(scaled(pixels, SMALL_SIDE));
    }

    /** Every way to hold it; none where there is too little on it. */
    List<Pose> poses() {
        int width = pixels.getWidth();
        int height = pixels.getHeight();
        int side = PerceptualHash.SIDE;
        if (width < side || height < side) {
            return List.of();
        }
        double[][] sum = new double[side][side];
        int[][] count = new int[side][side];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            pixels.getRGB(0, y, width, 1, row, 0, width);
            int down = y * side / height;
            for (int x = 0; x < width; x++) {
                int across = x * side / width;
                sum[down][across] += brightness(row[x]);
                count[down][across]++;
            }
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                sum[y][x] /= count[y][x];
            }
        }
        return Pose.all(sum);
    }

    /** Luma of ITU-R BT.601, 0 to 255. */
    private static double brightness(int rgb) {
        return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
    }

    private static BufferedImage scaled(BufferedImage from, int side) {
        double factor = Math.min(1, (double) side / Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(from.getHeight() * factor));
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return to;
    }

    private static BufferedImage upright(BufferedImage from, int quarterTurns) {
        if (quarterTurns == 0) {
            return from;
        }
        boolean lying = quarterTurns % 2 == 1;
        int width = lying ? from.getHeight() : from.getWidth();
        int height = lying ? from.getWidth() : from.getHeight();
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.translate(width / 2.0, height / 2.0);
        pen.rotate(quarterTurns * Math.PI / 2);
        pen.drawImage(from, -from.getWidth() / 2, -from.getHeight() / 2, null);
        pen.dispose();
        return to;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(FileKind.JPEG).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
