package org.lookalike.server;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.lookalike.catalog.Asking;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;

/** Everything that a request can do wrong. */
final class Problems {
    private Problems() {}

    static ProblemException badParameter(String name, String rule, String got) {
        return problem(400, "bad-parameter", "Bad parameter", name + " " + rule + ", got \"" + shortened(got) + "\"");
    }

    static ProblemException badBody(String detail) {
        return problem(400, "bad-body", "Bad body", detail);
    }

    static ProblemException badId(String got) {
        return problem(400, "bad-id", "Bad content id",
                "a content id is 64 lower-case hexadecimal digits, got \"" + shortened(got) + "\"");
    }

    static ProblemException unknownPicture(ContentId id) {
        return problem(404, "unknown-picture", "Unknown picture",
                "no picture has the content id " + id + "; GET /api/pictures lists those there are");
    }

    static ProblemException unknownCollection(String id) {
        return problem(404, "unknown-collection", "Unknown collection", "no collection has the id \"" + shortened(id)
                + "\"; GET /api/collections lists those there are");
    }

    static ProblemException nameTaken(String name) {
        return problem(409, "name-taken", "The name is taken",
                "there is a collection \"" + shortened(name) + "\" already; choose another name, or change that one");
    }

    static ProblemException teachingAlready() {
        return problem(409, "teaching-already", "Something is being learned",
                "one category is taught at a time, and one is under way; GET /api/teaching tells when it is done");
    }

    static ProblemException nothingProposed() {
        return problem(409, "nothing-proposed", "Nothing is proposed",
                "no head is proposed; POST /api/teaching teaches a category");
    }

    static ProblemException vanishedFile(ContentId id) {
        return problem(404, "vanished-file", "The file has gone", "none of the files of picture " + id
                + " is there any more as it was indexed; index its folder again");
    }

    static ProblemException noMap() {
        return problem(404, "no-map", "No map",
                "there is no map of this collection yet; POST /api/map/making makes one");
    }

    static ProblemException tooLarge(long limit) {
        return problem(413, "too-large", "Too large", "at most " + limit + " bytes ("
                + String.format(Locale.ROOT, "%.1f", limit / 1048576.0)
                + " MiB) are accepted, and this is more; send a smaller one");
    }

    static ProblemException nothingLookedFor() {
        return problem(404, "nothing-looked-for", "Nobody looked yet",
                "nobody looked for duplicates yet; POST /api/duplicates/run does");
    }

    static ProblemException badMediaType(String wanted, String got) {
        return problem(415, "bad-media-type", "Unsupported kind of body",
                "the body must be " + wanted + ", got \"" + shortened(got) + "\"");
    }

    static ProblemException noPicture(Decoded.Unreadable why) {
        return switch (why.reason()) {
            case NOT_A_PICTURE, UNSUPPORTED -> problem(415, "no-picture", "Not a picture", why.detail());
            case TRUNCATED, CORRUPT, TOO_LARGE, NO_ACCESS, TOO_SLOW, CRASHED ->
                problem(422, "unreadable-picture", "Unreadable picture", why.detail());
        };
    }

    static ProblemException unanswered(Asking.Not why) {
        return switch (why) {
            case Asking.NoPicture none -> noPicture(none.why());
            case Asking.Unknown unknown -> unknownPicture(unknown.id());
            case Asking.NoFile none -> vanishedFile(none.id());
            case Asking.Unanswerable(String sentence) -> problem(422, "unanswerable", "No question", sentence);
        };
    }

    static ProblemException urlQueriesOff() {
        return problem(403, "url-queries-off", "URL queries are off",
                "this server does not fetch pictures by URL; start it with serve --allow-url-queries, or upload the"
                        + " picture");
    }

    static ProblemException urlRefused(String detail) {
        return problem(422, "url-refused", "URL refused", detail);
    }

    static ProblemException urlFailed(String detail) {
        return problem(502, "url-failed", "URL could not be fetched", detail);
    }

    static ProblemException otherMethod(String header) {
        return problem(400, "other-method", "Another method", "a request has one method, and " + header
                + " is not heeded; send it with the method that is meant");
    }

    static ProblemException foreign(String detail) {
        return problem(403, "foreign-request", "Request from elsewhere", detail);
    }

    static ProblemException busy(Duration wait) {
        return waiting("busy", "Too much at once", "the server has as much to do as it can; try again soon", wait);
    }

    static ProblemException tooOften(Duration wait) {
        return waiting("too-often", "Too many requests",
                "these are more requests than one client may send; try again soon",
                wait);
    }

    static ProblemException tooSlow(String detail) {
        return problem(408, "too-slow", "Too slow", detail + ", which is too slow; try again on a faster connection");
    }

    static ProblemException keyNeeded() {
        return withoutKey("key-needed", "A key is needed",
                "this server asks for a key: send it as \"Authorization: Bearer"
                        + " KEY\", or sign in on the page; lookalike keys add NAME makes one");
    }

    static ProblemException wrongKey() {
        return withoutKey("wrong-key", "Wrong key",
                "what was sent is no key of this server, or no longer; lookalike keys list shows those there are");
    }

    static ProblemException writeNeeded(String name) {
        return problem(403, "write-needed", "The key only reads",
                "the key \"" + name + "\" has the scope read, and this"
                        + " needs one with the scope write; lookalike keys add NAME --scope write makes one");
    }

    static ProblemException forwarded() {
        return problem(403, "forwarded", "Forwarded by a proxy",
                "this request came through a proxy, so others than this machine may reach the server, which has no key; make"
                        + " one with lookalike keys add NAME --scope write, or serve with --public-read-only");
    }

    static ProblemException readOnly() {
        return problem(403, "read-only", "Read-only",
                "this server is public and read-only: everybody may search, and only"
                        + " who shows a key with the scope write may change anything");
    }

    private static ProblemException withoutKey(String type, String title, String detail) {
        return new ProblemException(Problem.of(401, type, title, detail),
                Map.of("WWW-Authenticate", "Bearer realm=\"Lookalike\""));
    }

    private static ProblemException waiting(String type, String title, String detail, Duration wait) {
        return new ProblemException(Problem.of(429, type, title, detail),
                Map.of("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()))));
    }

    private static ProblemException problem(int status, String type, String title, String detail) {
        return new ProblemException(Problem.of(status, type, title, detail));
    }

    private static String shortened(String value) {
        return value.length() <= 200 ? value : value.substring(0, 200) + "…";
    }
}
