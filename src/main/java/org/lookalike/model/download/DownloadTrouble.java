package org.lookalike.model.download;

/** Ends a download; the message becomes the reason of {@link Downloaded.Failed}. */
final class DownloadTrouble extends Exception {
    private static final long serialVersionUID = 1;

    DownloadTrouble(String reason) {
        super(reason);
    }
}
