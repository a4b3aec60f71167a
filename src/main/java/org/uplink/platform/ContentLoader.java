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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

    /** Templates come at 0, and take about as long. */
    private static final int BESIDE_TEMPLATES = -100;

    private static final int BEFORE_DEMO_DATA = 100;

    private final List<ContentKind<?>> kinds;
    private final ContentFiles files;
    private final EntityManager entities;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile List<ContentProblem> problems = List.of();
    private volatile @Nullable Instant loadedAt;
    private volatile long fingerprint;
    private volatile CompletableFuture<Read> first = new CompletableFuture<>();

    ContentLoader(Instance<ContentKind<?>> kinds, ContentConfig config, EntityManager entities, Clock clock) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(ContentKind::order))
                .toList();
        this.files = config.directory().map(ContentFiles::in).orElseGet(ContentFiles::packaged);
        this.entities = entities;
        this.clock = clock;
    }

    void begin(@Observes @Priority(BESIDE_TEMPLATES) StartupEvent starting) {
        first = CompletableFuture.supplyAsync(this::read);
    }

    void start(@Observes @Priority(BEFORE_DEMO_DATA) StartupEvent started) {
        keep(first.join());
        // The files that were read are not needed any more.
        first = new CompletableFuture<>();
    }

    /** Loads again where a file has changed; asked before each page in development. */
    public void loadChanges() {
        if (files.fingerprint() != fingerprint && loading.tryLock()) {
            try {
                keep(read());
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
    public @Nullable Instant loadedAt() {
        return loadedAt;
    }

    @Override
    public List<String> lines() {
        return problems.stream().map(ContentProblem::toString).toList();
    }

    private Read read() {
        fingerprint = files.fingerprint();
        var batch = new ContentBatch(files.schemas());
        var readings = new ArrayList<Reading<?>>();
        kinds.forEach(kind -> readings.add(Reading.of(kind, files, batch)));
        return new Read(readings, batch.problems());
    }

    private void keep(Read read) {
        problems = read.problems();
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
            read.readings().forEach(Reading::publish);
        });
        read.readings().forEach(Reading::makeCurrent);
        loadedAt = Instant.now(clock);
    }

    /** All kinds in their order, and the mistakes in them. */
    private record Read(List<Reading<?>> readings, List<ContentProblem> problems) {}

    /** What one kind read. */
    private record Reading<T>(ContentKind<T> kind, Map<String, ContentKind.Published<T>> documents) {

        static <T> Reading<T> of(ContentKind<T> kind, ContentFiles files, ContentBatch batch) {
            var read = files.items(kind.reader().folder(), batch).parallelStream()
                    .flatMap(item ->
                            kind
                                    .reader()
                                    .read(item)
                                    .map(document -> new ContentKind.Published<>(item, document))
                                    .stream())
                    .toList();
            var documents = new LinkedHashMap<String, ContentKind.Published<T>>();
            read.forEach(published -> documents.put(published.item().slug(), published));
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
