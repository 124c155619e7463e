package org.lookalike.train.optimise;

import ai.djl.pytorch.jni.JniUtils;

/**
 * PyTorch records no gradients on this thread until this is closed. PyTorch begins on each thread with recording, and
 * DJL turns it off only on the one that loaded the engine; a parameter that takes part in a recording refuses to be
 * changed in place. Opened and closed by the same thread.
 */
public final class NoGradient implements AutoCloseable {
    private final boolean before = JniUtils.isGradMode();

    public NoGradient() {
        JniUtils.setGradMode(false);
    }

    @Override
    public void close() {
        JniUtils.setGradMode(before);
    }
}
