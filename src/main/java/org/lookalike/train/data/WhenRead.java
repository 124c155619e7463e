package org.lookalike.train.data;

import org.lookalike.image.Picture;

/** What else to do with a picture while its pixels are there, so that no file is decoded twice. */
@FunctionalInterface
public interface WhenRead {

    /**
     * Called from the decoding threads, several at a time and in no order, once for each readable labelled file: for
     * copies and conflicting pictures, too, because which they are is known only at the end. The pixels are let go of
     * afterwards, unless this keeps them. An exception ends the reading and reaches its caller.
     */
    void read(LabelledPicture labelled, Picture picture);
}
