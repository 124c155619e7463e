package org.lookalike.model;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.Pixels;

/** Embeds pictures with one model. Any number of threads; whoever opened it closes it after the last of them is done. */
public final class Embedder implements AutoCloseable {
    /**
     * The side from which several processors share one picture. Smaller layers are done before threads have met: at 64 two
     * were no faster than one on an idle machine, and on a busy one each layer waited for the slower of them.
     */
    private static final int SHARED_FROM = 128;

    private final ModelBundle bundle;
    private final int threads;
    private final boolean maps;
    private final ServingNetwork single;
    private @Nullable ServingNetwork batches;

    private Embedder(ModelBundle bundle, boolean maps) {
        this.bundle = bundle;
        this.maps = maps;
        int side = bundle.preprocessing().crop();
        threads = side < SHARED_FROM ? 1 : Runtime.getRuntime().availableProcessors();
        single = ServingCache.standard().load(bundle, 1, threads);
    }

    /**
     * Loads the model's network. The first time on a machine this writes its serving forms and measures which is
     * fastest; later it takes about two seconds, most of them PyTorch's own start. The form for batches is loaded, and the
     * first time measured, by the first of them.
     *
     * @throws BadBundle if the weights do not fit
     * @throws java.io.UncheckedIOException if the serving form cannot be written
     */
    public static Embedder open(ModelBundle bundle) {
        return open(bundle, bundle.takesMaps());
    }

    /**
     * Likewise, whatever the bundle's own head takes.
     *
     * @param maps whether embeddings keep their feature maps
     */
    public static Embedder open(ModelBundle bundle, boolean maps) {
        var embedder = new Embedder(bundle, maps);
        embedder.warmUp();
        return embedder;
    }

    /** PyTorch prepares itself in its first call; nobody's query should have to wait for that. */
    private void warmUp() {
        int side = bundle.preprocessing().crop();
        embed(new Pixels(side, side, new byte[3 * side * side]));
    }

    public ModelBundle bundle() {
        return bundle;
    }

    /** Pictures that are best embedded together when there are many. */
    public int batchSize() {
        return batchSize(bundle.preprocessing().crop());
    }

    /** Batches of about equal work: 8 pictures of 224x224, at most 64. */
    static int batchSize(int side) {
        return Math.clamp(8 * 224 * 224 / ((long) side * side), 1, 64);
    }

    /** The part of a picture that the network will see, resized to what it takes. */
    public Pixels prepare(Pixels picture) {
        return bundle.preprocessing().square(picture);
    }

    /** Embeds one picture as soon as possible. */
    public Embedding embed(Pixels picture) {
        return embedPrepared(prepare(picture));
    }

    /**
     * Likewise.
     *
     * @param square by {@link #prepare}
     */
    public Embedding embedPrepared(Pixels square) {
        return embed(single, List.of(square), threads).getFirst();
    }

    /**
     * The feature map that an embedding is averaged from.
     *
     * @param square by {@link #prepare}
     */
    public FeatureGrid features(Pixels square) {
        Preprocessing preprocessing = bundle.preprocessing();
        FloatBuffer one = FloatBuffer.allocate(preprocessing.size());
        preprocessing.normalise(square, one);
        ServingNetwork.useThreads(threads);
        return FeatureGrid.square(single.featureMap(one.rewind(), preprocessing.batch(1)),
                bundle.description().embeddingSize());
    }

    /**
     * Embeds pictures on the calling thread alone. Throughput is best with one such thread a processor: threads that
     * each run a batch never wait for each other, as those that share one do.
     *
     * @param prepared by {@link #prepare}
     */
    public List<Embedding> embedBatch(List<Pixels> prepared) {
        return embed(prepared.size() == 1 ? single : batches(), prepared, 1);
    }

    /** Loaded when first needed: who asks with one picture never does. */
    private synchronized ServingNetwork batches() {
        if (batches == null)
            batches = ServingCache.standard().load(bundle, batchSize(), 1);
        return batches;
    }

    private List<Embedding> embed(ServingNetwork network, List<Pixels> pictures, int threads) {
        Preprocessing preprocessing = bundle.preprocessing();
        FloatBuffer batch = FloatBuffer.allocate(pictures.size() * preprocessing.size());
        for (Pixels picture : pictures)
            preprocessing.normalise(picture, batch);
        ServingNetwork.useThreads(threads);
        float[] all = maps
                ? network.featureMap(batch.rewind(), preprocessing.batch(pictures.size()))
                : network.pooled(batch.rewind(), preprocessing.batch(pictures.size()));
        int size = all.length / pictures.size();
        List<Embedding> embeddings = new ArrayList<>(pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            float[] one = Arrays.copyOfRange(all, i * size, (i + 1) * size);
            embeddings.add(maps ? Embedding.ofMap(one, bundle.description().embeddingSize()) : Embedding.of(one));
        }
        return embeddings;
    }

    @Override
    public synchronized void close() {
        single.close();
        if (batches != null)
            batches.close();
    }
}
