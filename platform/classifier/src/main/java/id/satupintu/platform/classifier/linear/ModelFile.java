package id.satupintu.platform.classifier.linear;

import id.satupintu.platform.classifier.text.Features;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The bytes of a model. Equal models have equal bytes; the version of a model is the hash of them. Nothing is packed
 * by a library whose output may change between versions.
 */
public final class ModelFile {
    private static final int MAGIC = 0x53505443;
    private static final int FORMAT = 1;
    private static final int STEPS = 256;
    private static final int VERSION_LENGTH = 12;

    private ModelFile() {}

    /** A file that is none of ours, is cut short or of another format. */
    public static final class NotAModelException extends IOException {
        private static final long serialVersionUID = 1;

        NotAModelException(String message) {
            super(message);
        }
    }

    /** The nearest number that a file can hold. */
    static float rounded(double value) {
        return Math.clamp(Math.round(value * STEPS), Short.MIN_VALUE, Short.MAX_VALUE) / (float) STEPS;
    }

    static LinearModel named(LinearModel model) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(model));
            return new LinearModel(
                    model.functions(),
                    model.bias(),
                    model.prior(),
                    model.temperature(),
                    model.overlooked(),
                    model.belief(),
                    model.rarity(),
                    model.offsets(),
                    model.columns(),
                    model.weights(),
                    HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file of a model. */
    public static byte[] bytes(LinearModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try {
            write(model, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes a model; does not close. */
    public static void write(LinearModel model, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(FORMAT);
        out.writeInt(Features.BITS);
        out.writeDouble(model.temperature());
        out.writeShort(model.functions().size());
        for (int i = 0; i < model.functions().size(); i++) {
            out.writeUTF(model.functions().get(i));
            out.writeFloat(model.bias()[i]);
            out.writeFloat(model.prior()[i]);
        }
        out.writeInt(model.size());
        int[] offsets = model.offsets();
        int gap = 0;
        for (int bucket = 0; bucket < Features.BUCKETS; bucket++) {
            gap++;
            if (model.rarity()[bucket] == 0) {
                continue;
            }
            small(out, gap);
            gap = 0;
            out.writeShort(Math.round(model.rarity()[bucket] * STEPS));
            int from = offsets[bucket];
            int to2 = offsets[bucket + 1];
            small(out, to2 - from);
            for (int at = from; at < to2; at++) {
                out.writeByte(model.columns()[at]);
                signed(out, Math.round(model.weights()[at] * STEPS));
            }
        }
        small(out, 0);
        if (model.overlooked() > 0 || !model.belief().equals(Belief.AS_SAID)) {
            out.writeDouble(model.overlooked());
            out.writeDouble(model.belief().most());
            out.writeDouble(model.belief().bend());
        }
        out.flush();
    }

    /**
     * Reads a model; does not close.
     *
     * @throws NotAModelException when the bytes are none, or of a format this build does not know
     */
    public static LinearModel read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        if (in.readInt() != MAGIC || in.readInt() != FORMAT || in.readInt() != Features.BITS) {
            throw new NotAModelException("The file is no model of this format.");
        }
        double temperature = in.readDouble();
        int classes = in.readUnsignedShort();
        List<String> functions = new ArrayList<>();
        float[] bias = new float[classes];
        float[] prior = new float[classes];
        for (int i = 0; i < classes; i++) {
            functions.add(in.readUTF());
            bias[i] = in.readFloat();
            prior[i] = in.readFloat();
        }
        int size = in.readInt();
        if (size < 0 || size > Features.BUCKETS * 64) {
            throw new NotAModelException("The file says it has " + size + " weights.");
        }
        float[] rarity = new float[Features.BUCKETS];
        int[] offsets = new int[Features.BUCKETS + 1];
        short[] columns = new short[size];
        float[] weights = new float[size];
        int bucket = -1;
        int at = 0;
        int gap = small(in);
        while (gap > 0) {
            for (int i = 0; i < gap; i++) {
                bucket++;
                if (bucket >= Features.BUCKETS) {
                    throw new NotAModelException("The file has more buckets than there are.");
                }
                offsets[bucket] = at;
            }
            rarity[bucket] = in.readUnsignedShort() / (float) STEPS;
            int count = small(in);
            if (count > size - at) {
                throw new NotAModelException("The file has more weights than it says.");
            }
            for (int i = 0; i < count; i++) {
                columns[at] = (short) in.readUnsignedByte();
                if (columns[at] >= classes) {
                    throw new NotAModelException("A weight is of no function.");
                }
                weights[at++] = signed(in) / (float) STEPS;
            }
            gap = small(in);
        }
        for (int rest = bucket + 1; rest <= Features.BUCKETS; rest++) {
            offsets[rest] = at;
        }
        double overlooked = 0;
        Belief belief = Belief.AS_SAID;
        // Absent in the models of builds that knew nothing of it; their bytes, and so their versions, stay.
        byte[] rest = in.readNBytes(3 * Double.BYTES);
        if (rest.length == 3 * Double.BYTES) {
            ByteBuffer numbers = ByteBuffer.wrap(rest);
            overlooked = numbers.getDouble();
            belief = belief(numbers.getDouble(), numbers.getDouble());
        } else if (rest.length > 0) {
            throw new NotAModelException("The file ends before its last number.");
        }
        if (!(overlooked >= 0 && overlooked < 1)) {
            throw new NotAModelException("A share is none.");
        }
        return named(new LinearModel(
                functions, bias, prior, temperature, overlooked, belief, rarity, offsets, columns, weights, ""));
    }

    private static Belief belief(double most, double bend) throws NotAModelException {
        try {
            return new Belief(most, bend);
        } catch (IllegalArgumentException e) {
            throw new NotAModelException("Nothing can be believed so: " + e.getMessage());
        }
    }

    /** Seven bits at a time, the least first. */
    private static void small(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte(rest | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int small(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            int part = in.readUnsignedByte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new NotAModelException("A number is too long.");
    }

    private static void signed(DataOutputStream out, int value) throws IOException {
        small(out, (value << 1) ^ (value >> 31));
    }

    private static int signed(DataInputStream in) throws IOException {
        int value = small(in);
        return (value >>> 1) ^ -(value & 1);
    }
}
