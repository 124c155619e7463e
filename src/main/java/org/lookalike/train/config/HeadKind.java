package org.lookalike.train.config;

/** What turns features into logits. */
public enum HeadKind {
    LINEAR,
    /** Fully connected layers with ReLU and dropout between them. */
    FC,
    /** Linear support vector machines, one category against the rest. */
    SVM
}
