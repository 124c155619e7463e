package org.lookalike.catalog.exchange;

import java.nio.file.Path;
import org.lookalike.catalog.duplicates.KeptDecisions;
import org.lookalike.catalog.labels.WaitingLabels;

/**
 * What is kept beside an index and taken along.
 *
 * @param collections the folder of smart collections; need not exist
 */
public record Beside(WaitingLabels waiting, Path collections, KeptDecisions decisions) {}
