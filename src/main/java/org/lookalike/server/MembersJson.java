package org.lookalike.server;

import java.util.List;

/**
 * A page of a smart collection's pictures.
 *
 * @param total of all pages
 * @param hits without scores, those that look most like the collection first
 */
record MembersJson(SmartCollectionJson collection, long total, List<HitJson> hits) {}
