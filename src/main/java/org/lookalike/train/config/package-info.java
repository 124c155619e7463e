/** What a person may say about a training: one annotated file, one record for each concern. */
@NullMarked
package org.lookalike.train.config;

import org.jspecify.annotations.NullMarked;
