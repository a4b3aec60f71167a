package org.uplink.quiz;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every passed check that was fired, for tests to count. */
@Singleton
class Passes {

    private final List<CheckPassed> all = new CopyOnWriteArrayList<>();

    void remember(@Observes CheckPassed passed) {
        all.add(passed);
    }

    List<CheckPassed> of(UUID attempt) {
        return all.stream().filter(one -> one.attempt().equals(attempt)).toList();
    }
}
