package org.lookalike.train.config;

/**
 * A setting by itself, for the command line.
 *
 * @param name unique among all, such as {@code learning-rate}
 * @param description what the annotated file says of it
 * @param defaultValue as one would type it
 * @param values what it may be, such as {@code NUMBER} or {@code head|top|all}
 */
public record Key(String section, String name, String description, String defaultValue, String values) {}
