package org.uplink.platform;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Loads {@code content/}: everything that is right, or nothing. A mistake leaves the content of before in place and is
 * told with file, line and fix.
 */
@ApplicationScoped
public class ContentLoader implements Page.HeaderNotice {

    /** One load at a time across all replicas. */
    private static final long LOCK = 7_306_146_201L;

    private static final int BEFORE_DEMO_DATA = 100;

    private final List<ContentKind<?>> kinds;
    private final ContentFiles files;
    private final EntityManager entities;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile List<ContentProblem> problems = List.of();
    private volatile @Nullable Instant loadedAt;
    private volatile long fingerprint;

    ContentLoader(Instance<ContentKind<?>> kinds, ContentConfig config, EntityManager entities, Clock clock) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(ContentKind::order))
                .toList();
        this.files = config.directory().map(ContentFiles::in).orElseGet(ContentFiles::packaged);
        this.entities = entities;
        this.clock = clock;
    }

    void start(@Observes @Priority(BEFORE_DEMO_DATA) StartupEvent started) {
        load();
    }

    /** Loads again where a file has changed; asked before each page in development. */
    public void loadChanges() {
        if (files.fingerprint() != fingerprint && loading.tryLock()) {
            try {
                load();
            } finally {
                loading.unlock();
            }
        }
    }

    /** Whether there is content to serve. */
    public boolean ready() {
        return loadedAt != null;
    }

    /** Since when the content of now is served; null where there is none yet. */
    @Nullable
    Instant loadedAt() {
        return loadedAt;
    }

    @Override
    public List<String> lines() {
        return problems.stream().map(ContentProblem::toString).toList();
    }

    private void load() {
        fingerprint = files.fingerprint();
        var batch = new ContentBatch(files.schemas());
        var read = kinds.stream().map(kind -> Reading.of(kind, files, batch)).toList();
        problems = batch.problems();
        if (!problems.isEmpty()) {
            problems.forEach(problem -> Log.error(problem.toString()));
            if (!ready()) {
                throw new IllegalStateException(
                        "The content has " + problems.size() + " mistakes, the first is: " + problems.getFirst());
            }
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select pg_advisory_xact_lock(" + LOCK + ")")
                    .getSingleResult();
            read.forEach(Reading::publish);
        });
        read.forEach(Reading::makeCurrent);
        loadedAt = Instant.now(clock);
    }

    /** What one kind read. */
    private record Reading<T>(ContentKind<T> kind, Map<String, ContentKind.Published<T>> documents) {

        static <T> Reading<T> of(ContentKind<T> kind, ContentFiles files, ContentBatch batch) {
            var documents = new LinkedHashMap<String, ContentKind.Published<T>>();
            for (var item : files.items(kind.reader().folder(), batch)) {
                kind.reader()
                        .read(item)
                        .ifPresent(document -> documents.put(item.slug(), new ContentKind.Published<>(item, document)));
            }
            return new Reading<>(kind, documents);
        }

        void publish() {
            kind.publish(documents);
        }

        void makeCurrent() {
            var current = new LinkedHashMap<String, T>();
            documents.forEach((slug, published) -> current.put(slug, published.document()));
            kind.current(current);
        }
    }
}
