package org.lookalike.train;

/** Told how a training goes, in its thread. */
@FunctionalInterface
public interface Watcher {

    /**
     * @param what is being done, such as "epoch 3 of 10"
     * @param done steps of it
     * @param total steps of it
     * @param detail such as loss and learning rate; may be empty
     */
    void at(String what, long done, long total, String detail);
}
