package org.lookalike.image;

/**
 * A decoded picture.
 *
 * @param pixels possibly fewer than the facts' width and height say: photographs are decoded at the scale that was asked
 *        for, never below it
 * @param plain whether its file shows the same in any browser: upright, in sRGB, not moving
 */
public record Picture(PictureFacts facts, Pixels pixels, boolean plain) {}
