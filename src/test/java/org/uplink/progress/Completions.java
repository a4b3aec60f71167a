package org.uplink.progress;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.uplink.platform.PersonId;

/** Remembers every completion that was fired, for tests to count. */
@Singleton
public class Completions {

    private final List<CourseCompleted> all = new CopyOnWriteArrayList<>();

    void remember(@Observes CourseCompleted completed) {
        all.add(completed);
    }

    public List<CourseCompleted> of(PersonId person) {
        return all.stream().filter(one -> one.person().equals(person)).toList();
    }
}
