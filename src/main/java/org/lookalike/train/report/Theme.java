package org.lookalike.train.report;

import java.awt.Color;

/**
 * The colours of charts, those of the page around them. Blue against orange is told apart with any kind of colour vision.
 *
 * @param ground behind everything
 * @param right what went well, or was validated
 * @param wrong what went wrong, or was trained on
 * @param rightRamp from a little to all
 * @param wrongRamp likewise
 */
record Theme(Color ground, Color ink, Color muted, Color line, Color right, Color wrong, Ramp rightRamp,
        Ramp wrongRamp) {
    static final Theme LIGHT = new Theme(new Color(0xffffff), new Color(0x16181d), new Color(0x5c606a),
            new Color(0xe3e3df), new Color(0x1f66d1), new Color(0xd9690a),
            Ramp.of(0xe3edfa, 0x9fc5ef, 0x3d83d6, 0x0b3c80), Ramp.of(0xfde3c4, 0xfbb068, 0xdb680f, 0x823100));
    static final Theme DARK = new Theme(new Color(0x1b1d21), new Color(0xeceef1), new Color(0xa2a8b3),
            new Color(0x363a42), new Color(0x7fabff), new Color(0xf2a03d),
            Ramp.of(0x222c3b, 0x2b4c80, 0x4d88dc, 0xb5d5ff), Ramp.of(0x362a1c, 0x77450f, 0xd9822b, 0xffd09b));
}
