package org.lookalike.server.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Whether two keys are halves of one. */
final class Pair {
    private static final byte[] MESSAGE = "signed by one, checked by the other".getBytes(StandardCharsets.US_ASCII);

    private Pair() {}

    static boolean belong(PublicKey open, PrivateKey secret) {
        try {
            Signature signature = Signature.getInstance(algorithm(secret));
            signature.initSign(secret);
            signature.update(MESSAGE);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(MESSAGE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // not even of one kind
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
