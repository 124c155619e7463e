package org.lookalike.train.data;

import java.awt.image.BufferedImage;

/**
 * Levels of a small picture, plane by plane.
 *
 * @param planes 3 for red, green and blue, or 1 for grey
 * @param levels planes × height × width; nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RawPicture(int planes, int width, int height, byte[] levels) {

    BufferedImage image() {
        int area = width * height;
        var image = new BufferedImage(width, height,
                planes == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < area; i++)
            for (int plane = 0; plane < planes; plane++)
                image.getRaster().setSample(i % width, i / width, plane, levels[plane * area + i] & 255);
        return image;
    }
}
