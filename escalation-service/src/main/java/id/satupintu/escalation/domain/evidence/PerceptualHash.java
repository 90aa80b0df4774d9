package id.satupintu.escalation.domain.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a picture looks like, in 64 bits: the same picture smaller, brighter or compressed again differs in a few of them, another
 * picture in about half (pHash: Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010, 3.2.1).
 */
public record PerceptualHash(long bits) {
    /** Side of the square of brightness values it is made from. */
    public static final int SIDE = 32;

    /** Up to so many differing bits {@link #soughtBands} of one picture meet {@link #bands} of the other for sure. */
    public static final int FOUND_FOR_SURE = 7;

    private static final int FREQUENCIES = 8;
    private static final int BANDS = 4;
    private static final int BAND_BITS = 16;
    private static final double PLAIN = 6;

    private static final double[][] WAVES = waves();

    /**
     * The hash of a picture.
     *
     * @param brightness {@value #SIDE} rows of {@value #SIDE} values, 0 to 255
     * @return empty for a picture with next to nothing on it, which looks like any other such picture
     */
    public static Optional<PerceptualHash> of(double[][] brightness) {
        if (spread(brightness) < PLAIN) {
            return Optional.empty();
        }
        // The lowest frequencies but the first of each direction: that one tells how bright it is, and light changes.
        double[] strengths = new double[FREQUENCIES * FREQUENCIES];
        for (int down = 0; down < FREQUENCIES; down++) {
            for (int across = 0; across < FREQUENCIES; across++) {
                strengths[down * FREQUENCIES + across] = strength(brightness, WAVES[down], WAVES[across]);
            }
        }
        double[] sorted = strengths.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long bits = 0;
        for (double strength : strengths) {
            bits = (bits << 1) | (strength > median ? 1 : 0);
        }
        return Optional.of(new PerceptualHash(bits));
    }

    /** In how many bits the two differ, 0 to 64. */
    public int distance(PerceptualHash other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /** What it is filed under: each quarter of the bits with its number, 0 to 2^18. */
    public List<Integer> bands() {
        List<Integer> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            bands.add(filed(band, quarter(band)));
        }
        return bands;
    }

    /**
     * What to look under to find every picture within {@value #FOUND_FOR_SURE} bits: of at most seven differing bits one quarter
     * holds at most one, so each quarter and its sixteen neighbours (multi-index hashing: Norouzi, Punjani and Fleet, 2012).
     */
    public List<Integer> soughtBands() {
        List<Integer> sought = new ArrayList<>(BANDS * (BAND_BITS + 1));
        for (int band = 0; band < BANDS; band++) {
            int quarter = quarter(band);
            sought.add(filed(band, quarter));
            for (int bit = 0; bit < BAND_BITS; bit++) {
                sought.add(filed(band, quarter ^ (1 << bit)));
            }
        }
        return sought;
    }

    private int quarter(int band) {
        return (int) (bits >>> (band * BAND_BITS)) & 0xFFFF;
    }

    private static int filed(int band, int quarter) {
        return band << BAND_BITS | quarter;
    }

    private static double strength(double[][] brightness, double[] down, double[] across) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            double row = 0;
            for (int x = 0; x < SIDE; x++) {
                row += brightness[y][x] * across[x];
            }
            sum += row * down[y];
        }
        return sum;
    }

    /** Standard deviation of the brightness. */
    private static double spread(double[][] brightness) {
        OptionalDouble mean =
                Arrays.stream(brightness).flatMapToDouble(Arrays::stream).average();
        double middle = mean.orElse(0);
        return Math.sqrt(Arrays.stream(brightness)
                .flatMapToDouble(Arrays::stream)
                .map(value -> (value - middle) * (value - middle))
                .average()
                .orElse(0));
    }

    /** Cosine waves of one to eight half periods over a side (DCT-II). */
    private static double[][] waves() {
        double[][] waves = new double[FREQUENCIES][SIDE];
        for (int frequency = 0; frequency < FREQUENCIES; frequency++) {
            for (int at = 0; at < SIDE; at++) {
                waves[frequency][at] = Math.cos(Math.PI * (frequency + 1) * (2 * at + 1) / (2 * SIDE));
            }
        }
        return waves;
    }
}
