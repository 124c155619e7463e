package org.lookalike.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.duplicates.Copy;
import org.lookalike.catalog.duplicates.DuplicateGroup;
import org.lookalike.catalog.duplicates.Found;

/**
 * Duplicates, in the shape that the server answers and that the command line writes.
 *
 * @param at when they were looked for, ISO 8601
 * @param current whether the collection is still what it was then
 * @param pictures of the collection then
 * @param total groups in all; the list may be a part of them
 * @param files that could go
 * @param bytes that these files occupy
 */
public record DuplicatesJson(String at, boolean current, long pictures, long total, long files, long bytes,
        List<GroupJson> groups) {

    /**
     * Files that show the same.
     *
     * @param members without the one to keep
     */
    public record GroupJson(CopyJson keep, List<CopyJson> members) {
        static GroupJson of(DuplicateGroup group) {
            return new GroupJson(CopyJson.of(group.keep()), group.members().stream().map(CopyJson::of).toList());
        }
    }

    /**
     * A file.
     *
     * @param why of the one to keep: what makes it the best; of others: how they differ from it
     * @param takenAt local time by the camera's clock, ISO 8601
     */
    public record CopyJson(String path, String why, String id, int width, int height, long bytes, String format,
            @Nullable String takenAt) {
        static CopyJson of(Copy copy) {
            var facts = copy.facts();
            return new CopyJson(copy.path(), copy.why(), copy.id().hex(), facts.width(), facts.height(), facts.bytes(),
                    facts.format().name(), facts.takenAt() == null ? null : facts.takenAt().toString());
        }
    }

    /** All groups. */
    public static DuplicatesJson of(Found found) {
        return of(found, 0, found.groups().size());
    }

    static DuplicatesJson of(Found found, int offset, int limit) {
        var page = found.groups().stream().skip(offset).limit(limit).map(GroupJson::of).toList();
        return new DuplicatesJson(found.at().toString(), found.current(), found.pictures(), found.groups().size(),
                found.superfluous(), found.superfluousBytes(), page);
    }
}
