package org.lookalike.cli;

import java.io.PrintWriter;
import org.lookalike.model.download.Download;
import org.lookalike.model.download.Received;

/** The progress of a download as a line. */
final class DownloadLine {
    private DownloadLine() {}

    static ProgressLine show(PrintWriter out, Download download) {
        return ProgressLine.show(out, () -> download.received().map(DownloadLine::text).orElse(null));
    }

    static String text(Received received) {
        String rate = Printed.bytes(Math.round(received.bytesPerSecond())) + "/s";
        if (received.total().isEmpty())
            return Printed.bytes(received.bytes()) + ", " + rate;
        long total = received.total().getAsLong();
        String left = received.secondsLeft().isPresent()
                ? ", " + Printed.seconds(received.secondsLeft().getAsDouble()) + " left"
                : "";
        return ProgressLine.bar((double) received.bytes() / total) + " " + Printed.bytes(received.bytes()) + " of "
                + Printed.bytes(total) + ", " + rate + left;
    }
}
