package org.lookalike.catalog.exchange;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.labels.GivenName;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;
import org.lookalike.search.UnreadableFile;

/** What stands on the lines of an export, checked as strangers' files are. */
final class ExportLines {
    static final int LONGEST_NAME = 1_000;
    /** Linux allows 4,096 bytes. */
    private static final int LONGEST_PATH = 4_096;
    /** Every folder above every path is found by its name: all those names together. */
    private static final long MOST_FOLDERS = 1 << 24;

    private ExportLines() {}

    record PlaceLine(String path, String folder, long bytes, long modified, @Nullable String category) {
        PlaceLine {
            requirePath(path);
            requirePath(folder);
            requireName("a category", category);
            if (bytes < 0)
                throw new IllegalArgumentException("a file has no negative size, got " + bytes);
        }

        static PlaceLine of(Place place) {
            return new PlaceLine(place.path(), place.folder(), place.bytes(), place.modifiedMillis(),
                    place.category());
        }

        Place place() {
            return new Place(path, folder, bytes, modified, category);
        }

        long folders() {
            return (long) path.length() * Path.of(path).getNameCount();
        }
    }

    record PredictionLine(String category, float probability) {
        PredictionLine {
            if (category == null || category.isBlank())
                throw new IllegalArgumentException("a prediction names a category");
            requireName("a category", category);
            new Prediction(category, probability); // which has its own rule
        }
    }

    /**
     * @param label what a person said
     * @param length of the embedding before scaling
     * @param miniature Base64 of 32x32 grey values
     * @param hash perceptual, of the miniature: for others, and as a check
     */
    record PictureLine(String id, int width, int height, long bytes, String format, @Nullable String takenAt,
            @Nullable String label, @Nullable PredictionLine prediction, float length, String miniature, String hash,
            List<PlaceLine> places) {
        PictureLine {
            requireLabel(label);
            if (id == null || !ContentId.isOne(id))
                throw new IllegalArgumentException(
                        "a content id is 64 lower-case hexadecimal digits, got \"" + id + "\"");
            if (places == null || places.isEmpty() || places.stream().anyMatch(Objects::isNull))
                throw new IllegalArgumentException("a picture was seen in at least one place");
            for (int i = 1; i < places.size(); i++)
                if (places.get(i - 1).path().compareTo(places.get(i).path()) >= 0)
                    throw new IllegalArgumentException("places are in order of their paths, each once, got "
                            + places.get(i).path() + " after " + places.get(i - 1).path());
            if (places.stream().mapToLong(PlaceLine::folders).sum() > MOST_FOLDERS)
                throw new IllegalArgumentException("the paths of a picture and the folders above them are at most "
                        + MOST_FOLDERS + " characters");
            places = List.copyOf(places);
        }

        static PictureLine of(IndexedPicture picture) {
            PictureFacts facts = picture.facts();
            Prediction prediction = picture.prediction();
            return new PictureLine(facts.id().hex(), facts.width(), facts.height(), facts.bytes(),
                    facts.format().name(), facts.takenAt() == null ? null : facts.takenAt().toString(),
                    picture.givenCategory() == null ? null : GivenName.legible(picture.givenCategory()),
                    prediction == null ? null : new PredictionLine(prediction.category(), prediction.probability()),
                    picture.embedding().length(), Base64.getEncoder().encodeToString(picture.miniature().grey()),
                    HexFormat.of().toHexDigits(picture.perceptualHash()),
                    picture.places().stream().map(PlaceLine::of).toList());
        }

        /** @throws RuntimeException that says which rule is broken */
        IndexedPicture picture(float[] vector) {
            var facts = new PictureFacts(new ContentId(id), width, height, bytes, PictureFormat.valueOf(format),
                    takenAt == null ? null : LocalDateTime.parse(takenAt));
            var small = new Miniature(Base64.getDecoder().decode(Objects.requireNonNull(miniature, "no miniature")));
            var picture = new IndexedPicture(facts, places.stream().map(PlaceLine::place).toList(), label,
                    prediction == null ? null : new Prediction(prediction.category(), prediction.probability()), small,
                    new Embedding(vector, length));
            if (!HexFormat.of().toHexDigits(picture.perceptualHash()).equals(hash))
                throw new IllegalArgumentException("the hash is that of the miniature, got " + hash);
            return picture;
        }
    }

    record UnreadableLine(String path, String folder, long bytes, long modified, String reason, String detail) {
        UnreadableLine {
            requirePath(path);
            requirePath(folder);
            Objects.requireNonNull(reason, "a reason is given");
            Objects.requireNonNull(detail, "a detail is given");
        }

        static UnreadableLine of(UnreadableFile file) {
            return new UnreadableLine(file.path(), file.folder(), file.bytes(), file.modifiedMillis(), file.reason(),
                    file.detail());
        }

        UnreadableFile file() {
            return new UnreadableFile(path, folder, bytes, modified, reason, detail);
        }
    }

    /** Of a picture that is not in the index. */
    record LabelLine(String id, String label) {
        LabelLine {
            new ContentId(Objects.requireNonNull(id, "a label is of a picture"));
            requireLabel(Objects.requireNonNull(label, "a label is given"));
            if (label.isBlank())
                throw new IllegalArgumentException("a label is not blank");
        }
    }

    record CollectionLine(String id, String name, String created, List<String> right, List<String> wrong,
            List<String> leftOut) {}

    /** @param keep a picture to keep; or else both others: two that are not the same */
    record DecisionLine(@Nullable String keep, @Nullable String first, @Nullable String second) {
        DecisionLine {
            if ((keep == null) == (first == null) || (first == null) != (second == null))
                throw new IllegalArgumentException(
                        "a decision is about one picture to keep, or two that are not the same");
            for (String id : keep == null ? List.of(first, second) : List.of(keep))
                new ContentId(id);
            if (first != null && first.compareTo(second) >= 0)
                throw new IllegalArgumentException("two pictures are in order of their ids");
        }
    }

    private static void requirePath(String path) {
        if (path == null || path.isBlank() || path.length() > LONGEST_PATH || path.indexOf('\0') >= 0)
            throw new IllegalArgumentException("a path has 1 to " + LONGEST_PATH + " characters, none of them 0"
                    + (path == null ? "" : ", got " + path.length()));
        Path parsed = Path.of(path);
        if (!parsed.isAbsolute() || !parsed.equals(parsed.normalize()))
            throw new IllegalArgumentException("a path is absolute and without . and .., got \"" + path + "\"");
    }

    /** It may have to wait for its picture, in a file that has a line for each. */
    private static void requireLabel(@Nullable String label) {
        requireName("a label", label);
        if (label != null && !label.equals(GivenName.legible(label)))
            throw new IllegalArgumentException(
                    "a label stands on one line and has no control characters, got \"" + GivenName.legible(label)
                            + "\"");
    }

    private static void requireName(String what, @Nullable String name) {
        if (name != null && (name.isEmpty() || name.length() > LONGEST_NAME))
            throw new IllegalArgumentException(
                    what + " has 1 to " + LONGEST_NAME + " characters, got " + name.length());
    }
}
