package org.lookalike.model;

/** How many processors PyTorch's operations may use that the calling thread starts. */
public final class TrainingThreads {
    private TrainingThreads() {}

    /** All of them; embedding on this thread may have kept operations to one. */
    public static void useAll() {
        ServingNetwork.useThreads(Runtime.getRuntime().availableProcessors());
    }

    /** Its own: small operations are done before others wake up. */
    public static void useOne() {
        ServingNetwork.useThreads(1);
    }
}
