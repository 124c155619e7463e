package org.lookalike.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits that somebody is to send back. Does not print itself. */
public final class Secret {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** @param mark what it begins with, so that people and scanners of leaked secrets know what they see */
    static Secret random(String mark) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(mark + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** In the clear; to be shown to its holder once and kept nowhere. */
    public String reveal() {
        return text;
    }

    /** What is kept of it. */
    String sha256() {
        return sha256(text);
    }

    /**
     * One round is enough: slow hashes and salts protect what people think up, and nobody guesses 256 random bits. A slow
     * hash would only let strangers keep the processor busy with wrong keys.
     */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "(a secret)";
    }
}
