package org.lookalike.train.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lookalike.image.ContentId;
import org.lookalike.image.PerceptualHash;

/**
 * Groups of pictures that must not be torn apart, because whoever has learned one knows the others: the same content, or
 * perceptual hashes at most {@value NearHashes#REACH} bits apart, directly or through others in between. Among 4,317
 * photographs of flowers all 28 pairs of files so close showed the same photograph or the same subject seen again, and 20
 * of them were farther apart than 3 bits; among 45,000 unlike pictures of 64x64 pixels only 27 pairs were so close.
 */
public final class NearDuplicates {
    /** A picture's hash has 32 bits set; symmetric and nearly empty ones have fewer, and agree by chance. */
    private static final int TELLING_BITS = 24;
    /** Versions of one picture are all this near to their middle; a chain of ever different ones is not. */
    private static final int SAME_PICTURE = 10;
    private static final double SWALLOWED = 0.2;

    private final Map<String, Integer> sizes = new HashMap<>();
    private final List<List<LabelledPicture>> groups = new ArrayList<>();

    private NearDuplicates() {}

    /**
     * Every picture in one group. A chain, in which each is like the next but the ends are unlike, is cut at its weakest
     * links, as often as it takes, if it would swallow more than a fifth of a category; its pieces may then be nearer to
     * each other than the reach. All other groups are farther apart.
     *
     * @param pictures in an order that decides the order within groups and of groups
     */
    public static List<List<LabelledPicture>> groups(List<LabelledPicture> pictures) {
        var near = new NearDuplicates();
        for (LabelledPicture picture : pictures)
            near.sizes.merge(picture.category(), 1, Integer::sum);
        near.collect(pictures, NearHashes.REACH);
        return near.groups;
    }

    private void collect(List<LabelledPicture> pictures, int reach) {
        for (List<LabelledPicture> group : linked(pictures, reach))
            if (reach > 0 && swallows(group) && isChain(group))
                collect(group, reach - 1);
            else
                groups.add(group);
    }

    private static Iterable<List<LabelledPicture>> linked(List<LabelledPicture> pictures, int reach) {
        var links = new Links(pictures.size());
        Map<ContentId, Integer> byContent = new HashMap<>();
        Map<Long, Integer> byHash = new HashMap<>();
        for (int i = 0; i < pictures.size(); i++) {
            LabelledPicture picture = pictures.get(i);
            links.join(i, first(byContent, picture.id(), i));
            if (Long.bitCount(picture.perceptualHash()) >= TELLING_BITS)
                links.join(i, first(byHash, picture.perceptualHash(), i));
        }
        long[] hashes = byHash.keySet().stream().mapToLong(Long::longValue).toArray();
        NearHashes.find(hashes, reach, (a, b) -> links.join(first(byHash, a, -1), first(byHash, b, -1)));
        return links.groups(pictures);
    }

    /** The first thing with this key: that one, if there was none before. */
    private static <K> int first(Map<K, Integer> things, K key, int thing) {
        return things.computeIfAbsent(key, k -> thing);
    }

    private boolean swallows(List<LabelledPicture> group) {
        Map<String, Integer> shares = new HashMap<>();
        for (LabelledPicture picture : group)
            shares.merge(picture.category(), 1, Integer::sum);
        return shares.entrySet()
                .stream()
                .anyMatch(share -> share.getValue() > SWALLOWED * sizes.getOrDefault(share.getKey(), 0));
    }

    private static boolean isChain(List<LabelledPicture> group) {
        long middle = middle(group);
        return group.stream()
                .anyMatch(picture -> PerceptualHash.distance(picture.perceptualHash(), middle) > SAME_PICTURE);
    }

    /** Each bit as most have it. */
    private static long middle(List<LabelledPicture> group) {
        int[] set = new int[Long.SIZE];
        for (LabelledPicture picture : group)
            for (int bit = 0; bit < Long.SIZE; bit++)
                set[bit] += (int) (picture.perceptualHash() >>> bit & 1);
        long middle = 0;
        for (int bit = 0; bit < Long.SIZE; bit++)
            if (2 * set[bit] > group.size())
                middle |= 1L << bit;
        return middle;
    }
}
