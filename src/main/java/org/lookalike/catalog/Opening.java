package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.SpaceId;
import org.lookalike.search.Opened;
import org.lookalike.search.Owner;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.cluster.ClusterAddress;
import org.lookalike.search.cluster.ClusterIndexes;

/** Opens a collection's index, or says in words for a person why not. */
public final class Opening {
    private Opening() {}

    /**
     * For changing it; it is made if it is not there.
     *
     * @throws UnusableIndex if it cannot be used
     */
    static PictureIndex forWriting(IndexFolder folder, ModelBundle model) {
        PictureIndex index = ready(folder, open(folder, model.space(), model.description().embeddingSize()));
        return orClose(index::close, () -> {
            folder.mark();
            return index;
        });
    }

    /**
     * For asking it with this model's embeddings.
     *
     * @throws UnusableIndex if it cannot be used
     */
    static PictureIndex forAsking(IndexFolder folder, ModelBundle model) {
        return ready(folder, read(folder, model.space()));
    }

    /**
     * For reading what is in it, whatever the model.
     *
     * @param root the index's folder
     * @throws UnusableIndex if it cannot be used
     */
    public static PictureIndex forReading(Path root) {
        IndexFolder folder = new IndexFolder(root);
        return ready(folder, folder.cluster()
                .map(ClusterIndexes::openReadOnly)
                .orElseGet(() -> PictureIndexes.openReadOnly(folder.lucene())));
    }

    /**
     * For changing what is said of its pictures, whatever the model; it is not made.
     *
     * @param root the index's folder
     * @throws UnusableIndex if it cannot be used
     */
    static PictureIndex forChanging(Path root) {
        IndexFolder folder = new IndexFolder(root);
        SpaceId space;
        int dimensions;
        try (PictureIndex found = forReading(root)) {
            space = found.space();
            dimensions = found.stats().dimensions();
        }
        return ready(folder, open(folder, space, dimensions));
    }

    /** The index that is there, or the one on a cluster that the folder stands for. */
    static Opened open(IndexFolder folder, SpaceId space, int dimensions) {
        return folder.cluster()
                .map(address -> ClusterIndexes.open(address, space, dimensions))
                .orElseGet(() -> PictureIndexes.open(folder.lucene(), space, dimensions));
    }

    static Opened read(IndexFolder folder, SpaceId space) {
        return folder.cluster()
                .map(address -> ClusterIndexes.openReadOnly(address, space))
                .orElseGet(() -> PictureIndexes.openReadOnly(folder.lucene(), space));
    }

    /**
     * Has a folder stand for an index on a cluster, whether or not that is there yet.
     *
     * @param address as {@link ClusterAddress} reads it
     * @param root where the collection keeps what is not in its index
     * @throws IllegalArgumentException if the address is wrong
     */
    public static void onCluster(String address, Path root) {
        new IndexFolder(root.toAbsolutePath().normalize()).standFor(ClusterAddress.of(address));
    }

    /**
     * Refuses what reads Lucene's own files.
     *
     * @throws UnusableIndex if the index is on a cluster
     */
    static void requireHere(IndexFolder folder, String instead) {
        folder.cluster().ifPresent(address -> {
            throw new UnusableIndex("the index " + address + " is on a cluster; " + instead);
        });
    }

    /** Pictures at the scale that the model wants. */
    static Decoder decoder(ModelBundle model, DecoderOptions pictures) {
        return new Decoder(model.preprocessing().decoding(pictures));
    }

    /** A collection on this machine. */
    static LocalCatalog local(Path root, ModelBundle model, Decoder decoder,
            BiFunction<IndexFolder, ModelBundle, PictureIndex> opening) {
        IndexFolder folder = new IndexFolder(root.toAbsolutePath().normalize());
        PictureIndex index = opening.apply(folder, model);
        return orClose(index::close, () -> {
            Decoder.warm();
            Embedder embedder = Embedder.open(model);
            return orClose(embedder::close, () -> new LocalCatalog(folder, index, embedder, true, decoder));
        });
    }

    /** With a network that is in memory already; whoever opened it closes it. */
    static LocalCatalog sharing(Embedder embedder, Path root, Decoder decoder) {
        IndexFolder folder = new IndexFolder(root.toAbsolutePath().normalize());
        PictureIndex index = forWriting(folder, embedder.bundle());
        return resumed(
                orClose(index::close, () -> new LocalCatalog(folder, index, embedder, false, decoder)));
    }

    /** Makes something of what is open already; that is closed if it cannot be made. */
    static <T> T orClose(Runnable closing, Supplier<T> making) {
        try {
            return making.get();
        } catch (RuntimeException | Error e) {
            try {
                closing.run();
            } catch (RuntimeException also) {
                e.addSuppressed(also);
            }
            throw e;
        }
    }

    /** Having gone on with what was interrupted when it was last closed; it is closed if that fails. */
    static <C extends Catalog> C resumed(C catalog) {
        return orClose(catalog::close, () -> {
            catalog.lessons().resume();
            return catalog;
        });
    }

    static UnusableIndex locked(IndexFolder folder) {
        String holder = Owner.of(folder.lucene()).map(Owner::sentence).orElse("another process");
        return new UnusableIndex(holder + " is writing the index in " + folder.place()
                + "; wait for it or stop it, or use another folder with --index");
    }

    static UnusableIndex missing(IndexFolder folder) {
        return new UnusableIndex("there is no index in " + folder.place()
                + " yet; make one with: lookalike index FOLDER --index " + folder.place());
    }

    static PictureIndex ready(IndexFolder folder, Opened opened) {
        return switch (opened) {
            case Opened.Ready(PictureIndex index) -> index;
            case Opened.OtherSpace(var found, var wanted) -> throw new UnusableIndex("the index in " + folder.place()
                    + " was made by another model (space " + found + ", this model's is " + wanted
                    + "); name that model with --model, or index into another folder with --index");
            case Opened.OtherFormat(int found, int wanted) -> throw new UnusableIndex("the index in " + folder.place()
                    + " has format " + found + ", this version reads format " + wanted
                    + "; index the pictures again into another folder with --index");
            case Opened.Locked locked -> throw locked(folder);
            case Opened.Missing missing -> throw missing(folder);
            case Opened.NotAnIndex notOurs -> throw new UnusableIndex(folder.cluster().isPresent()
                    ? folder.place() + " is an index of another program; use another name with --index"
                    : folder.lucene() + " holds a Lucene index of another program; use another folder with --index");
        };
    }
}
