package id.satupintu.escalation.domain.evidence;

import id.satupintu.contracts.escalation.PictureTurn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture looks like when it is held in one way.
 *
 * @param turn how it is held; null as it is
 */
public record Pose(PerceptualHash hash, @Nullable PictureTurn turn) {
    private static final int QUARTERS = 4;

    /**
     * The eight ways to hold a picture, as it is first: a photo sent once more is easily mirrored or turned.
     *
     * @param brightness {@value PerceptualHash#SIDE} rows of {@value PerceptualHash#SIDE} values, 0 to 255
     * @return none of a picture with next to nothing on it
     */
    public static List<Pose> all(double[][] brightness) {
        List<Pose> poses = new ArrayList<>(2 * QUARTERS);
        double[][] turned = brightness;
        double[][] mirrored = mirrored(brightness);
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            PictureTurn turn = quarter == 0 ? null : PictureTurn.TURNED;
            PictureTurn both = quarter == 0 ? PictureTurn.MIRRORED : PictureTurn.TURNED_AND_MIRRORED;
            PerceptualHash.of(turned).ifPresent(hash -> poses.add(new Pose(hash, turn)));
            PerceptualHash.of(mirrored).ifPresent(hash -> poses.add(new Pose(hash, both)));
            turned = quarterTurned(turned);
            mirrored = quarterTurned(mirrored);
        }
        return List.copyOf(poses);
    }

    private static double[][] mirrored(double[][] from) {
        double[][] to = new double[from.length][from.length];
        for (int y = 0; y < from.length; y++) {
            for (int x = 0; x < from.length; x++) {
                to[y][from.length - 1 - x] = from[y][x];
            }
        }
        return to;
    }

    private static double[][] quarterTurned(double[][] from) {
        double[][] to = new double[from.length][from.length];
        for (int y = 0; y < from.length; y++) {
            for (int x = 0; x < from.length; x++) {
                to[x][from.length - 1 - y] = from[y][x];
            }
        }
        return to;
    }
}
