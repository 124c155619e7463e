package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Batches on their way through a network that learns and back, on processors: each takes its share of the pictures, and they
 * meet only where a batch is normalised. PyTorch's own threads meet in every operation. For one thread.
 */
final class SharedPass implements AutoCloseable {
    /** Fewer pictures than this are not worth a member's own copy of all gradients; PyTorch's threads share its work. */
    static final int LEAST_SHARE = 8;

    private final DenseNet network;
    private final TrainingArrays arrays;
    private final Set<String> learning;
    private final int leastShare;
    private final Convolutions convolutions = Convolutions.load();
    private final Team team;
    private final List<MemberMemory> memories = new ArrayList<>();
    private List<TrainingPass> passes = List.of();
    private @Nullable NDArray pooled;

    /**
     * @param arrays by torchvision's names, on the processor; running statistics of layers that learn are changed in place
     * @param learning names of layers
     * @param leastShare pictures that a member gets at least, if there are as many
     */
    SharedPass(DenseNet network, Map<String, NDArray> arrays, Set<String> learning, int leastShare) {
        this.network = network;
        this.arrays = new TrainingArrays(arrays);
        this.learning = learning;
        this.leastShare = leastShare;
        team = new Team(Runtime.getRuntime().availableProcessors());
        for (int i = 0; i < team.members(); i++)
            memories.add(new MemberMemory());
    }

    /** Whether all channels of a network fill whole vectors of this processor, and nothing in it rests. */
    static boolean runs(DenseNet network) {
        return network.dropRate() == 0 && network.shapes()
                .values()
                .stream()
                .filter(shape -> shape.length == 1)
                .allMatch(shape -> shape[0] % ChannelOps.LANES == 0);
    }

    /**
     * @param pictures N×H×W×3, normalised; their manager owns what comes of them
     * @return N×C, the feature map averaged over space, a leaf that takes part in recording
     */
    NDArray pooled(NDArray pictures) {
        int count = (int) pictures.getShape().get(0);
        int members = Math.clamp(count / leastShare, 1, team.members());
        NDManager manager = pictures.getManager();
        TrainingPass[] begun = new TrainingPass[members];
        float[] features = new float[count * network.features()];
        run(members, member -> {
            MemberMemory memory = memories.get(member.number());
            memory.kept().clear();
            int from = from(member.number(), members, count);
            int to = from(member.number() + 1, members, count);
            var layers = new DifferentiatedLayers(arrays, convolutions, memory, manager.newSubManager(), member);
            var pass = new TrainingPass(network, arrays, learning, layers);
            begun[member.number()] = pass;
            float[] share = pass.forward(pictures.get(new NDIndex(from + ":" + to)).transpose(0, 3, 1, 2));
            System.arraycopy(share, 0, features, from * network.features(), share.length);
        });
        passes = List.of(begun);
        pooled = manager.create(features, new Shape(count, network.features()));
        pooled.setRequiresGradient(true);
        return pooled;
    }

    private void run(int members, Team.Work work) {
        team.run(members, member -> {
            ServingNetwork.useThreads(team.members() / members); // the thread may have been another member's before
            work.run(member);
        });
    }

    private static int from(int member, int members, int count) {
        return (int) ((long) member * count / members);
    }

    /**
     * Once after {@link #pooled} and the way back from there.
     *
     * @param manager owns the gradients
     */
    Map<String, NDArray> gradients(NDManager manager) {
        float[] above = Objects.requireNonNull(pooled).getGradient().toFloatArray();
        int count = above.length / network.features();
        int members = passes.size();
        Map<String, NDArray> gradients = new ConcurrentHashMap<>();
        run(members, member -> {
            TrainingPass pass = passes.get(member.number());
            pass.backward(Arrays.copyOfRange(above, from(member.number(), members, count) * network.features(),
                    from(member.number() + 1, members, count) * network.features()), member);
            member.meet(pass); // all are back
            gradients.putAll(weights(member.number(), manager));
        });
        passes.getFirst()
                .gradients()
                .norms()
                .forEach((name, share) -> gradients.put(name, manager.create(norm(name, share))));
        return gradients;
    }

    /** One of the members' part in adding up what all found. */
    private Map<String, NDArray> weights(int member, NDManager manager) {
        Map<String, NDArray> sums = new HashMap<>();
        int at = 0;
        for (var weight : passes.getFirst().gradients().weights().entrySet()) {
            if (at++ % passes.size() != member)
                continue;
            // What a script returns cannot be changed in place.
            NDArray sum = weight.getValue().duplicate();
            for (TrainingPass other : passes.subList(1, passes.size()))
                sum.addi(other.gradients().weights().get(weight.getKey()));
            sum.attach(manager);
            sums.put(weight.getKey(), sum);
        }
        return sums;
    }

    private float[] norm(String name, float[] first) {
        float[] sum = first.clone();
        for (TrainingPass other : passes.subList(1, passes.size())) {
            float[] share = other.gradients().norms().getOrDefault(name, new float[sum.length]);
            for (int i = 0; i < sum.length; i++)
                sum[i] += share[i];
        }
        return sum;
    }

    @Override
    public void close() {
        team.close();
        memories.forEach(MemberMemory::close);
        convolutions.close();
    }
}
