package org.lookalike.search;

/**
 * A kind of thing that can be wrong with a collection.
 *
 * @param what in the plural, for a person
 * @param harmless whether a killed process leaves such things, and nothing is the worse for it
 * @param remedy what can be done, half a sentence
 */
public record Flaw(String what, boolean harmless, String remedy) {}
