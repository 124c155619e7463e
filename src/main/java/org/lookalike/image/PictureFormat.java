package org.lookalike.image;

/** The formats that Lookalike decodes, recognised by a file's first bytes. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg"), PNG("image/png", "png"), GIF("image/gif", "gif"), BMP("image/bmp", "bmp"), TIFF(
            "image/tiff",
            "tiff"), WEBP("image/webp", "webp");

    private final String mediaType;
    private final String extension;

    PictureFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual file name extension, without the dot. */
    public String extension() {
        return extension;
    }
}
