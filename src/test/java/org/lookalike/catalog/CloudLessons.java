package org.lookalike.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.learn.CloudIndex;
import org.lookalike.search.PictureIndex;

/** Lessons over an index of clouds, and a catalog that can be taught and nothing else; no network is needed. */
public record CloudLessons(CloudIndex clouds, Lessons lessons) implements AutoCloseable {

    /** @param mayRead lessons read the index only then */
    public static CloudLessons in(Path folder, CountDownLatch mayRead) {
        CloudIndex clouds = CloudIndex.in(folder, 12, 3);
        var held = proxy(PictureIndex.class, (method, work) -> {
            if (method.equals("forEach"))
                mayRead.await();
            return work.call(clouds.index());
        });
        var home = new IndexFolder(folder);
        var waiting = new WaitingLabels(home.waitingLabels());
        var registrar = new Registrar(held, new Thumbnails(home.thumbnails()), waiting);
        return new CloudLessons(clouds, new Lessons(home, held, registrar, waiting, ThreeDiscs.BASE,
                HeadInUse.of(home.taught(), ThreeDiscs.BASE)));
    }

    public Catalog catalog() {
        return proxy(Catalog.class, (method, work) -> {
            if (method.equals("lessons"))
                return lessons;
            throw new UnsupportedOperationException(method);
        });
    }

    private interface Call {
        Object call(Object target) throws Throwable;
    }

    private interface Answering {
        Object answer(String method, Call work) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (proxy, method, args) -> answering.answer(method.getName(), target -> {
                    try {
                        return method.invoke(target, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }

    @Override
    public void close() {
        lessons.close();
    }
}
