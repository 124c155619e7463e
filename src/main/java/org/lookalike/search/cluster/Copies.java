package org.lookalike.search.cluster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a new index is spread over a cluster.
 *
 * @param shards parts that it is divided into, on as many nodes as there are; cannot be changed later
 * @param replicas further copies of each
 */
public record Copies(int shards, int replicas) {
    /** Survives the loss of one node of three. */
    public static final Copies DEFAULT = new Copies(3, 1);

    private static final Pattern WORD = Pattern.compile("(shards|replicas)=([0-9]{1,4})");

    public Copies {
        if (shards < 1 || shards > 1024 || replicas < 0 || replicas > 10)
            throw new IllegalArgumentException(
                    "an index has 1 to 1024 shards and 0 to 10 replicas of each, got " + shards
                            + " and " + replicas);
    }

    /** From words such as {@code shards=6&replicas=1}. */
    static Copies of(String words) {
        Copies copies = DEFAULT;
        for (String word : words.split("&", -1)) {
            Matcher said = WORD.matcher(word);
            if (!said.matches())
                throw new IllegalArgumentException(
                        "what follows an index's name is like ?shards=6&replicas=1, got \"" + word + "\"");
            int number = Integer.parseInt(said.group(2));
            copies = said.group(1).equals("shards")
                    ? new Copies(number, copies.replicas())
                    : new Copies(copies.shards(), number);
        }
        return copies;
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return "shards=" + shards + "&replicas=" + replicas;
    }
}
