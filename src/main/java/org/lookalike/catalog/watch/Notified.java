package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

/**
 * Is told by the system (inotify on Linux). Every directory is registered before it is listed, so that whatever comes into
 * it is either listed or told of.
 */
final class Notified implements Lookout {
    private final Sights sights;
    private final Runnable overflow;
    private final WatchService service;
    /** A renamed directory keeps its key, whose own path is then the old one; hence this. */
    private final Map<WatchKey, Path> directories = new HashMap<>();

    /**
     * @param overflow what to do when the system lost count
     * @throws IOException if the system gives no such service, or no more of them
     */
    Notified(Sights sights, Runnable overflow) throws IOException {
        this.sights = sights;
        this.overflow = overflow;
        this.service = FileSystems.getDefault().newWatchService();
    }

    @Override
    public void begin(Path folder) throws IOException {
        requireLocal(folder);
        register(folder, sights.device(folder));
    }

    private static void requireLocal(Path directory) throws IOException {
        Optional<String> network = NetworkDrive.under(directory);
        if (network.isPresent())
            throw new IOException(directory + " is on a network drive (" + network.get() + ")");
    }

    private void register(Path directory, Optional<Object> device) throws IOException {
        Optional<Object> its = sights.device(directory);
        if (!its.equals(device))
            requireLocal(directory);
        try {
            directories.put(directory.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), directory);
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
            return; // gone or closed; its parent tells when that changes
        }
        for (Path child : sights.of(directory).map(Listing::directories).orElse(List.of()))
            register(child, its);
    }

    @Override
    public boolean look(Dirty dirty, Duration atMost) throws IOException, InterruptedException {
        boolean any = false;
        try {
            WatchKey key = service.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
            while (key != null) {
                any |= told(key, dirty);
                key = service.poll();
            }
        } catch (ClosedWatchServiceException e) {
            return false;
        }
        return any;
    }

    private boolean told(WatchKey key, Dirty dirty) throws IOException {
        @Nullable
        Path directory = directories.get(key);
        boolean any = false;
        for (WatchEvent<?> event : key.pollEvents())
            any |= told(directory, event, dirty);
        if (any && directory != null)
            sights.note(directory);
        if (!key.reset()) {
            directories.remove(key);
            if (directory != null)
                sights.lose(directory);
        }
        return any;
    }

    /** @param directory null if it is no longer watched */
    boolean told(@Nullable Path directory, WatchEvent<?> event, Dirty dirty) throws IOException {
        if (event.kind().equals(OVERFLOW)) {
            overflow.run();
            return true;
        }
        if (directory == null || !(event.context() instanceof Path name))
            return false;
        Path entry = directory.resolve(name);
        if (sights.passesOver(entry))
            return false;
        dirty.mark(directory);
        if (event.kind().equals(ENTRY_DELETE))
            forget(entry);
        else if (event.kind().equals(ENTRY_CREATE) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
            register(entry, sights.device(directory));
        return true;
    }

    private void forget(Path gone) {
        directories.entrySet().removeIf(watched -> {
            boolean below = watched.getValue().startsWith(gone);
            if (below)
                watched.getKey().cancel();
            return below;
        });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
