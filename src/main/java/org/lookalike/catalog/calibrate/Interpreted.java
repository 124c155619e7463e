package org.lookalike.catalog.calibrate;

import java.util.Optional;
import org.lookalike.search.Results;

/**
 * What was found and what it means.
 *
 * @param interpretation empty while the collection is not calibrated
 */
public record Interpreted(Results results, Optional<Interpretation> interpretation) {}
