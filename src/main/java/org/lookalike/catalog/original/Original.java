package org.lookalike.catalog.original;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.lookalike.image.ContentId;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.image.Sniffer;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;

/**
 * A picture's file, open: it was read to its end and held the picture. For one thread; whoever opened it closes it.
 *
 * @param name without its folder
 * @param bytes how many
 * @param content all of it
 */
public record Original(String name, long bytes, InputStream content) implements AutoCloseable {

    /** The first of the picture's places that still holds it. */
    public static Optional<Original> of(IndexedPicture picture) {
        for (Place place : picture.places()) {
            Optional<Original> there = Whereabouts.of(picture.facts(), place)
                    .flatMap(file -> opened(file, picture.facts(), nameOf(place)));
            if (there.isPresent())
                return there;
        }
        return Optional.empty();
    }

    private static Optional<Original> opened(Path file, PictureFacts facts, String name) {
        try {
            SeekableByteChannel channel = Files.newByteChannel(file,
                    Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
            try {
                if (holds(channel, facts))
                    return Optional.of(new Original(name, facts.bytes(), Channels.newInputStream(channel.position(0))));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            channel.close();
        } catch (IOException e) {
            // As good as gone.
        }
        return Optional.empty();
    }

    /** Whoever replaces the file from now on replaces its name: what is open stays what was looked at. */
    private static boolean holds(SeekableByteChannel channel, PictureFacts facts) throws IOException {
        InputStream in = Channels.newInputStream(channel);
        Optional<PictureFormat> format = Sniffer.sniff(in.readNBytes(Sniffer.ENOUGH));
        return channel.size() == facts.bytes() && format.equals(Optional.of(facts.format()))
                && ContentId.of(Channels.newInputStream(channel.position(0))).equals(facts.id());
    }

    private static String nameOf(Place place) {
        return String.valueOf(Path.of(place.path()).getFileName());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
