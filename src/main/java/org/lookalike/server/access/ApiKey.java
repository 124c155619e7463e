package org.lookalike.server.access;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A key as the server knows it, which is not enough to use it.
 *
 * @param sha256 of the key as its holder sends it, 64 lower-case hexadecimal digits
 */
public record ApiKey(String name, Scope scope, Instant created, String sha256) {
    public static final String NAME_RULE = "1 to 64 letters, digits, dots, dashes and underscores";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public ApiKey {
        if (!isName(name))
            throw new IllegalArgumentException("a key's name is " + NAME_RULE + ", got \"" + name + "\"");
        if (!DIGEST.matcher(sha256).matches())
            throw new IllegalArgumentException("a SHA-256 is 64 hexadecimal digits, got " + sha256.length()
                    + " characters for key \"" + name + "\"");
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
