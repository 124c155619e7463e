package org.lookalike.train.config;

/** How the learning rate changes. */
enum ScheduleKind {
    CONSTANT, STEP, EPOCHS, MILESTONES, PLATEAU, COSINE, ONE_CYCLE
}
