package id.satupintu.escalation.adapter.out.evidence;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import id.satupintu.contracts.GeoPoint;
import id.satupintu.escalation.domain.evidence.Capture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What the camera wrote into a JPEG (EXIF 2.32): when, where, and which side is up.
 *
 * @param quarterTurns clockwise, to stand it upright, 0 to 3
 */
record CameraData(Capture capture, int quarterTurns) {
    static final CameraData NONE = new CameraData(Capture.UNKNOWN, 0);

    private static final int UPSIDE_DOWN = 3;
    private static final int LEFT_SIDE_UP = 6;
    private static final int RIGHT_SIDE_UP = 8;

    /**
     * Reads it; a file that says nothing, or says it in a way nobody can read, says nothing.
     *
     * @param zone of a time that is written without one
     */
    static CameraData of(byte[] jpeg, ZoneId zone) {
        try {
            Metadata said = JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()));
            return new CameraData(new Capture(takenAt(said, zone), point(said)), quarterTurns(said));
        } catch (JpegProcessingException | IOException | RuntimeException unreadable) {
            // The library is fed by strangers: what it stumbles over is no camera's writing.
            return NONE;
        }
    }

    private static @Nullable Instant takenAt(Metadata said, ZoneId zone) {
        ExifSubIFDDirectory exif = said.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        if (exif == null) {
            return null;
        }
        // With its own zone where it bears one (OffsetTimeOriginal), else read in the tenant's.
        TimeZone local = TimeZone.getTimeZone(zone);
        Date original = exif.getDateOriginal(local);
        Date taken = original == null ? exif.getDateDigitized(local) : original;
        return taken == null ? null : taken.toInstant();
    }

    private static @Nullable GeoPoint point(Metadata said) {
        GpsDirectory gps = said.getFirstDirectoryOfType(GpsDirectory.class);
        var place = gps == null ? null : gps.getGeoLocation();
        // A receiver that found no satellite writes zero.
        return place == null || place.isZero() ? null : new GeoPoint(place.getLatitude(), place.getLongitude());
    }

    private static int quarterTurns(Metadata said) {
        ExifIFD0Directory first = said.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (first == null || !first.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
            return 0;
        }
        try {
            return switch (first.getInt(ExifDirectoryBase.TAG_ORIENTATION)) {
                case LEFT_SIDE_UP -> 1;
                case UPSIDE_DOWN -> 2;
                case RIGHT_SIDE_UP -> 3;
                default -> 0;
            };
        } catch (MetadataException notANumber) {
            return 0;
        }
    }
}
