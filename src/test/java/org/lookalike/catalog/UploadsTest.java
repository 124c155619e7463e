package org.lookalike.catalog;

import java.awt.Color;
import java.io.IOException;
import java.lang.Thread.State;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.search.PictureIndex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The same picture is added and forgotten at the same time. */
class UploadsTest extends ThreeDiscs {
    private final Map<String, Runnable> first = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private PictureIndex index;
    private Uploads uploads;
    private Path kept;
    private ContentId id;
    private byte[] file;

    @BeforeEach
    void addOnce() throws IOException {
        var root = new IndexFolder(temporary.resolve("own"));
        index = Opening.forWriting(root, BASE);
        var thumbnails = new Thumbnails(root.thumbnails());
        PictureIndex watched = watched();
        uploads = new Uploads(root.uploads(), watched,
                new Registrar(watched, thumbnails, new WaitingLabels(root.waitingLabels())), thumbnails, embedder,
                HeadInUse.of(root.taught(), BASE), new Decoder(DecoderOptions.DEFAULT));
        file = Files.readAllBytes(Pictures.disc(temporary.resolve("yellow.png"), Color.YELLOW, Color.WHITE));
        id = ContentId.of(file);
        kept = root.uploads().resolve(id + ".png");
        assertTrue(add().isNew());
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    /** The index; what is to be done first is done before a method is called the next time, and actions are held back. */
    private PictureIndex watched() {
        return (PictureIndex) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{PictureIndex.class},
                (proxy, method, arguments) -> called(method, arguments));
    }

    private @Nullable Object called(Method method, Object[] arguments) throws Throwable {
        Optional.ofNullable(first.remove(method.getName())).ifPresent(Runnable::run);
        if (method.getName().equals("afterCommit")) {
            afterCommit.add((Runnable) arguments[0]);
            return null;
        }
        try {
            return method.invoke(index, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Adding.Added add() {
        return assertInstanceOf(Adding.Added.class, uploads.add(file, "yellow.png", null));
    }

    @Test
    void aFileWhosePictureIsBeingEnteredAgainIsNotDeleted() throws Exception {
        assertTrue(uploads.forget(id));
        Thread deleting = Thread.ofPlatform().unstarted(afterCommit.getLast());
        first.put("put", () -> {
            deleting.start();
            while (deleting.getState() != State.TERMINATED && deleting.getState() != State.WAITING)
                Thread.onSpinWait();
        });
        assertTrue(add().isNew());
        deleting.join();
        assertEquals(id, ContentId.of(Files.readAllBytes(kept)));
    }

    @Test
    void whoAddsAPictureThatIsForgottenAtOnceIsAnsweredStill() {
        first.put("commit", () -> assertTrue(uploads.forget(id)));
        assertEquals(id, add().picture().id());
        assertEquals(Optional.empty(), index.find(id));
    }
}
