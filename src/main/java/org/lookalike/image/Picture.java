package org.lookalike.image;

/**
 * A decoded picture.
 *
 * @param pixels possibly fewer than the facts' width and height say: photographs are decoded at the scale that was asked
 *        for, never below it
 */
public record Picture(PictureFacts facts, Pixels pixels) {}
