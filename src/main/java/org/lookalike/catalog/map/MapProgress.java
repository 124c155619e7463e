package org.lookalike.catalog.map;

/**
 * How far the making of a map has come.
 *
 * @param stage what is being done, for a person
 * @param share of the whole, from 0 to 1
 */
public record MapProgress(String stage, double share) {}
