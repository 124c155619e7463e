package org.lookalike.train.data;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Labelled pictures in the parts that whoever collected them gave them.
 *
 * @param place for people
 * @param validation to choose by; without it a part of the first is held out
 * @param test judged once, in the end
 */
public record DataSet(Path place, LabelledSource train, Optional<LabelledSource> validation,
        Optional<LabelledSource> test) {

    /** One folder with sub-folders named after what they show. */
    public static DataSet inFolders(Path folder) {
        return new DataSet(folder, new LabelledSource.InFolders(folder), Optional.empty(), Optional.empty());
    }

    /** For whoever judges nothing in the end, and need not read it. */
    public DataSet withoutTest() {
        return new DataSet(place, train, validation, Optional.empty());
    }

    /** With another folder to choose by. */
    public DataSet withValidation(Path folder) {
        return new DataSet(place, train, Optional.of(new LabelledSource.InFolders(folder)), test);
    }
}
