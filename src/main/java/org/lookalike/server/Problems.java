package org.lookalike.server;

import java.util.Locale;
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
                + " is there any more; index its folder again");
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

    static ProblemException foreign(String detail) {
        return problem(403, "foreign-request", "Request from elsewhere", detail);
    }

    static ProblemException busy() {
        return problem(503, "busy", "Too many uploads at once", "all places for uploads are taken; try again soon");
    }

    private static ProblemException problem(int status, String type, String title, String detail) {
        return new ProblemException(Problem.of(status, type, title, detail));
    }

    private static String shortened(String value) {
        return value.length() <= 200 ? value : value.substring(0, 200) + "…";
    }
}
