package org.lookalike.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.lookalike.image.Decoder;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.DataSet;
import org.lookalike.train.data.Divided;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.data.LabelledSource;
import org.lookalike.train.data.Shares;
import org.lookalike.train.data.Shortage;
import org.lookalike.train.data.Split;
import org.lookalike.train.data.WhenRead;

/**
 * The pictures to learn from, those to choose by and those that are judged once, in the end.
 *
 * @param categories sorted; a label is a place in this list
 * @param notes what was skipped, a sentence each
 */
record Parts(List<String> categories, Split split, List<String> notes) {

    List<LabelledPicture> train() {
        return split.train();
    }

    List<LabelledPicture> validation() {
        return split.validation();
    }

    int[] labels(List<LabelledPicture> pictures) {
        Map<String, Integer> places = new HashMap<>();
        categories.forEach(category -> places.put(category, places.size()));
        return pictures.stream().mapToInt(picture -> places.get(picture.category())).toArray();
    }

    List<LabelledPicture> test() {
        return split.test();
    }

    /** @throws IOException if a folder cannot be walked */
    static Divided<Parts> read(DataSet data, TrainingConfig config, Decoder decoder, WhenRead whenRead)
            throws IOException {
        LabelledFolder folder = LabelledFolder.read(data.train(), decoder, whenRead);
        List<String> notes = new ArrayList<>(notes(folder));
        return switch (divided(folder, data, config, decoder, whenRead, notes)) {
            case Divided.TooSmall<Split>(List<Shortage> shortages) -> new Divided.TooSmall<>(shortages);
            case Divided.Whole<Split>(Split split) -> new Divided.Whole<>(new Parts(folder.categories(),
                    data.test().isEmpty()
                            ? split
                            : new Split(split.train(), split.validation(),
                                    others(folder, data.test().get(), "test", decoder, whenRead, notes)),
                    notes));
        };
    }

    private static Divided<Split> divided(LabelledFolder folder, DataSet data, TrainingConfig config, Decoder decoder,
            WhenRead whenRead, List<String> notes) throws IOException {
        if (data.validation().isPresent())
            return new Divided.Whole<>(new Split(folder.pictures(),
                    others(folder, data.validation().get(), "validation", decoder, whenRead, notes), List.of()));
        double held = config.validation().validationShare();
        return Split.of(folder.pictures(), new Shares(1 - held, held, 0), config.run().seed());
    }

    /** Those of another part that can be judged fairly. */
    private static List<LabelledPicture> others(LabelledFolder folder, LabelledSource source, String part,
            Decoder decoder, WhenRead whenRead, List<String> notes) throws IOException {
        LabelledFolder read = LabelledFolder.read(source, decoder, whenRead);
        notes.addAll(notes(read));
        var learned = new HashSet<>(folder.pictures().stream().map(LabelledPicture::id).toList());
        List<LabelledPicture> unseen = read.pictures()
                .stream()
                .filter(picture -> folder.categories().contains(picture.category()) && !learned.contains(picture.id()))
                .toList();
        if (unseen.size() < read.pictures().size())
            notes.add((read.pictures().size() - unseen.size()) + " " + part
                    + " pictures are left out: they are training pictures, too, or of no category there.");
        return unseen;
    }

    static List<Path> files(List<LabelledPicture> pictures) {
        return pictures.stream().map(LabelledPicture::file).toList();
    }

    static String noPictures(Path folder) {
        return "there are no labelled pictures in " + folder + "; put them into sub-folders named after what they show";
    }

    static List<String> notes(LabelledFolder folder) {
        List<String> notes = new ArrayList<>();
        folder.unreadable().forEach(file -> notes.add("Skipped " + file.file() + ": " + file.detail() + "."));
        folder.conflicts()
                .forEach(conflict -> notes.add("Left out, one picture under several categories: "
                        + String.join(", ", conflict.pictures().stream().map(p -> p.file().toString()).toList())
                        + "."));
        if (!folder.emptyCategories().isEmpty())
            notes.add("No pictures in: " + String.join(", ", folder.emptyCategories()) + ".");
        if (!folder.copies().isEmpty())
            notes.add(folder.copies().size() + " copies of pictures count once.");
        if (!folder.unlabelled().isEmpty())
            notes.add(folder.unlabelled().size() + " files lie in the folder itself and have no category.");
        return notes;
    }
}
