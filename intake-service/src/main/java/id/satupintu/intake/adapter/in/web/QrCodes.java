package id.satupintu.intake.adapter.in.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the address of the tracking page; the number is in it, the PIN never. */
final class QrCodes {
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.MARGIN, 2, EncodeHintType.ERROR_CORRECTION, "M");

    private final String address;

    /** @param address of the door, e.g. {@code https://lapor.kutaitimurkab.go.id} */
    QrCodes(String address) {
        this.address = address;
    }

    /** Null when it cannot be drawn: the number is written beside it anyway. */
    @Nullable Code of(String number) {
        try {
            BitMatrix squares =
                    new QRCodeWriter().encode(address + "/lacak?nomor=" + number, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new Code(squares.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            return null;
        }
    }

    /**
     * A code to be drawn.
     *
     * @param size in squares, with its margin
     * @param path of its dark squares, SVG
     */
    record Code(int size, String path) {}
}
