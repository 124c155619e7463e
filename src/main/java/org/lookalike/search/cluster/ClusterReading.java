package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Labelled;
import org.lookalike.search.PictureIndex.Known;
import org.lookalike.search.Place;
import org.lookalike.search.UnreadableFile;

/** What a cluster knows of single pictures and files, and of all of them. */
final class ClusterReading {
    /** With embeddings a page is some three megabytes. */
    private static final int WHOLE_PAGE = 250;
    private static final int PAGE = 5_000;
    private static final int ID_BYTES = 32;
    private static final List<String> FILE = List.of(Names.KIND, Names.ID, Names.RECORD);
    private static final List<String> WHOLE = Stream
            .concat(PictureJson.SHOWN.stream(), Stream.of(Names.MINIATURE, Names.EMBEDDING))
            .toList();

    private final Cluster cluster;
    private final Asked asked;

    ClusterReading(Cluster cluster, Asked asked) {
        this.cluster = cluster;
        this.asked = asked;
    }

    /** As last acknowledged, refreshed or not. */
    Base base(ContentId id) throws IOException {
        JsonNode found = cluster.index("GET", "/_doc/" + id.hex(), null).body();
        return found.path("found").asBoolean()
                ? new Base(PictureJson.picture(found.path("_source")), Version.of(found))
                : Base.NOTHING;
    }

    /** A picture's place at a path, or the unreadable file that it is. As last refreshed. */
    List<Known> known(String path) throws IOException {
        List<Known> known = new ArrayList<>();
        new Walk(asked, is(Names.PATH, path), PAGE).withSource(FILE)
                .forEach(hit -> known(hit.path("_source"), path::equals, known::add));
        return known;
    }

    /** Likewise, of all files of a folder, without those of the folders in it; empty if there are more than so many. */
    Optional<List<Known>> knownIn(String folder, int most) throws IOException {
        List<Known> known = new ArrayList<>();
        new Walk(asked, is(Names.PARENT, folder), PAGE).withSource(FILE)
                .first(most + 1)
                .forEach(hit -> known(hit.path("_source"), path -> PictureJson.parent(path).equals(folder),
                        known::add));
        return known.size() > most ? Optional.empty() : Optional.of(known);
    }

    private static ObjectNode is(String field, String value) {
        ObjectNode query = Cluster.JSON.createObjectNode();
        query.putObject("bool").putArray("filter").addObject().putObject("term").put(field, value);
        return query;
    }

    void forEachKnown(String folder, Consumer<Known> action) throws IOException {
        String prefix = folder.endsWith(File.separator) ? folder : folder + File.separator;
        ObjectNode query = Cluster.JSON.createObjectNode();
        query.putObject("prefix").put(Names.PATH, prefix);
        new Walk(asked, query, PAGE).withSource(FILE)
                .forEach(hit -> known(hit.path("_source"), path -> path.startsWith(prefix), action));
    }

    private interface Wanted {
        boolean has(String path);
    }

    private static void known(JsonNode source, Wanted wanted, Consumer<Known> action) {
        if (source.path(Names.KIND).asText().equals(Names.UNREADABLE))
            action.accept(UnreadableJson.failed(UnreadableJson.file(source)));
        else
            for (Place place : PictureJson.places(source))
                if (wanted.has(place.path()))
                    action.accept(PictureJson.seen(place, source));
    }

    void forEachUnreadable(Consumer<UnreadableFile> action) throws IOException {
        new Walk(asked, is(Names.KIND, Names.UNREADABLE), PAGE).withSource(FILE)
                .forEach(hit -> action.accept(UnreadableJson.file(hit.path("_source"))));
    }

    void forEach(Consumer<IndexedPicture> action) throws IOException {
        new Walk(asked, FilterJson.of(Filter.NONE), WHOLE_PAGE).withSource(WHOLE)
                .forEach(hit -> action.accept(PictureJson.picture(hit.path("_source"))));
    }

    void forEachLabelled(Consumer<Labelled> action) throws IOException {
        new Walk(asked, FilterJson.of(Filter.NONE), PAGE).withFields(List.of(Names.CATEGORY, Names.PREDICTION))
                .forEach(hit -> action.accept(new Labelled(
                        HexFormat.of().parseHex(hit.path("sort").path(0).asText()), value(hit, Names.CATEGORY),
                        value(hit, Names.PREDICTION))));
    }

    private static @Nullable String value(JsonNode hit, String field) {
        JsonNode values = hit.path("fields").path(field);
        return values.isEmpty() ? null : values.get(0).asText();
    }

    /** In order of content id from the seed's point on, then from the first, as the embedded index does. */
    List<IndexedPicture> sample(int n, long seed) throws IOException {
        byte[] point = new byte[ID_BYTES];
        new Random(seed).nextBytes(point);
        String start = HexFormat.of().formatHex(point);
        List<IndexedPicture> chosen = new ArrayList<>(between("gte", start, n));
        if (chosen.size() < n)
            chosen.addAll(between("lt", start, n - chosen.size()));
        return chosen;
    }

    private List<IndexedPicture> between(String side, String point, int n) throws IOException {
        ObjectNode query = FilterJson.of(Filter.NONE);
        ((ArrayNode) query.path("bool").path("filter")).addObject()
                .putObject("range")
                .putObject(Names.ID)
                .put(side,
                        point);
        List<IndexedPicture> pictures = new ArrayList<>();
        new Walk(asked, query, WHOLE_PAGE).withSource(WHOLE)
                .first(n)
                .forEach(hit -> pictures.add(PictureJson.picture(hit.path("_source"))));
        return pictures;
    }
}
