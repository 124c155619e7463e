package org.lookalike.image;

/** Why a file is not decoded, on its way from where it is found to the {@link Decoded.Unreadable} that tells it. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Decoded.Reason reason;

    /** @param detail one sentence for a person */
    Refusal(Decoded.Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    static Refusal truncated(String detail) {
        return new Refusal(Decoded.Reason.TRUNCATED, detail);
    }

    static Refusal corrupt(String detail) {
        return new Refusal(Decoded.Reason.CORRUPT, detail);
    }

    static Refusal unsupported(String detail) {
        return new Refusal(Decoded.Reason.UNSUPPORTED, detail);
    }

    /** Decoders meet damage in ways of their own, which tell a person nothing. */
    static Refusal damaged(PictureFormat format, Throwable cause) {
        System.getLogger(Refusal.class.getName()).log(System.Logger.Level.DEBUG, "a decoder gave up", cause);
        return corrupt("the " + format + " data are damaged");
    }

    Decoded.Unreadable of(String file) {
        return new Decoded.Unreadable(file, reason, String.valueOf(getMessage()));
    }
}
