package org.lookalike.image;

import java.util.Arrays;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * JPEG by native code: several times faster than ImageIO, and able to decode at a half, a quarter or an eighth of the size
 * without computing the rest. OpenCV decodes more formats than anybody wants; it is given nothing but checked JPEG.
 */
final class OpenCvCodec {
    private static final boolean AVAILABLE = load();

    private OpenCvCodec() {}

    /** Whether this platform has the native library. */
    static boolean available() {
        return AVAILABLE;
    }

    private static boolean load() {
        try {
            OpenCvLibrary.load();
            Core.setNumThreads(1); // whoever calls has threads of their own
            return true;
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(OpenCvCodec.class.getName())
                    .log(System.Logger.Level.WARNING, "OpenCV does not load here, photographs are decoded slowly", e);
            return false;
        }
    }

    /**
     * @param photograph a checked JPEG with three components
     * @param reduction 1, 2, 4 or 8
     */
    static Pixels decode(byte[] photograph, int reduction) throws Refusal {
        int flags = Imgcodecs.IMREAD_IGNORE_ORIENTATION | switch (reduction) {
            case 2 -> Imgcodecs.IMREAD_REDUCED_COLOR_2;
            case 4 -> Imgcodecs.IMREAD_REDUCED_COLOR_4;
            case 8 -> Imgcodecs.IMREAD_REDUCED_COLOR_8;
            default -> Imgcodecs.IMREAD_COLOR;
        };
        MatOfByte file = new MatOfByte(ended(photograph));
        Mat decoded = new Mat();
        try {
            decoded = Imgcodecs.imdecode(file, flags);
            if (decoded.empty() || decoded.type() != CvType.CV_8UC3)
                throw Refusal.corrupt("the JPEG data are damaged");
            Imgproc.cvtColor(decoded, decoded, Imgproc.COLOR_BGR2RGB);
            byte[] rgb = new byte[Math.multiplyExact((int) decoded.total(), 3)];
            decoded.get(0, 0, rgb);
            return new Pixels(decoded.cols(), decoded.rows(), rgb);
        } finally {
            file.release();
            decoded.release();
        }
    }

    /** OpenCV insists on the end marker, which complete files may lack. */
    static byte[] ended(byte[] photograph) {
        int length = photograph.length;
        if (photograph[length - 2] == (byte) 0xff && photograph[length - 1] == (byte) 0xd9)
            return photograph;
        byte[] ended = Arrays.copyOf(photograph, length + 2);
        ended[length] = (byte) 0xff;
        ended[length + 1] = (byte) 0xd9;
        return ended;
    }

    /** The picture as a JPEG file, reduced to a size first. */
    static Optional<byte[]> encode(Pixels pixels, int width, int height, int quality) {
        Mat mat = new Mat(pixels.height(), pixels.width(), CvType.CV_8UC3);
        MatOfByte file = new MatOfByte();
        MatOfInt parameters = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
        try {
            mat.put(0, 0, pixels.rgb());
            if (width != pixels.width() || height != pixels.height())
                Imgproc.resize(mat, mat, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
            Imgproc.cvtColor(mat, mat, Imgproc.COLOR_RGB2BGR);
            return Imgcodecs.imencode(".jpg", mat, file, parameters) ? Optional.of(file.toArray()) : Optional.empty();
        } finally {
            mat.release();
            file.release();
            parameters.release();
        }
    }
}
