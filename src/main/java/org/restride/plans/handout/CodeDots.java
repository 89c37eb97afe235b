package org.restride.plans.handout;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** The dots of a QR code, rows of columns, dark where true; the paper is the quiet zone. */
final class CodeDots {

    private CodeDots() {}

    static boolean[][] of(String content) {
        BitMatrix matrix = encode(content);
        boolean[][] dots = new boolean[matrix.getHeight()][matrix.getWidth()];
        for (int row = 0; row < dots.length; row++) {
            for (int column = 0; column < dots[row].length; column++) {
                dots[row][column] = matrix.get(column, row);
            }
        }
        return dots;
    }

    private static BitMatrix encode(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 1, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A link fits into a QR code", tooLong);
        }
    }
}
