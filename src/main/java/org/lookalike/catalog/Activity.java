package org.lookalike.catalog;

import org.lookalike.catalog.stage.Stages;

/**
 * What a collection is at.
 *
 * @param stages how long everything took since it was opened
 * @param filesWaiting files that were found and wait to be decoded
 * @param picturesWaiting pictures that wait to be embedded
 * @param freeBytes left on the index's drive; 0 if that is not there
 * @param writable whether the index's folder can be written to
 */
public record Activity(Stages stages, int filesWaiting, int picturesWaiting, long freeBytes, boolean writable) {}
