package org.lookalike.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a picture's file contains, whatever its name.
 *
 * @param hex the SHA-256 of its bytes, 64 lower-case hexadecimal digits
 */
public record ContentId(String hex) implements Comparable<ContentId> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentId {
        if (!isOne(hex))
            throw new IllegalArgumentException("a content id is 64 lower-case hexadecimal digits, got \"" + hex + "\"");
    }

    /** Whether that could be one. */
    public static boolean isOne(String hex) {
        return FORM.matcher(hex).matches();
    }

    public static ContentId of(byte[] bytes) {
        return ofHash(sha256().digest(bytes));
    }

    /** Of all that is left to be read, a little at a time. */
    public static ContentId of(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return ofHash(digest.digest());
    }

    private static ContentId ofHash(byte[] hash) {
        return new ContentId(HexFormat.of().formatHex(hash));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(ContentId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
