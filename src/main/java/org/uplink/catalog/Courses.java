package org.uplink.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.uplink.platform.ContentJson;
import org.uplink.platform.ContentKind;
import org.uplink.platform.ContentReader;
import org.uplink.platform.Refusal;

/** Courses as content: every revision is kept, the current one is spread out for search and facets. */
@ApplicationScoped
class Courses implements ContentKind<CourseContent> {

    private record Key(String slug, String revision) {}

    private final EntityManager entities;
    private final CoursePublication publication;
    private final ConcurrentHashMap<Key, Course> revisions = new ConcurrentHashMap<>();
    private volatile Map<String, Course> current = Map.of();

    Courses(EntityManager entities, CoursePublication publication) {
        this.entities = entities;
        this.publication = publication;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public ContentReader<CourseContent> reader() {
        return new CourseReader();
    }

    @Override
    public void publish(Map<String, Published<CourseContent>> documents) {
        var contents = new LinkedHashMap<String, CourseContent>();
        documents.forEach((slug, published) -> contents.put(slug, published.document()));
        publication.publish(contents);
    }

    @Override
    public void current(Map<String, CourseContent> documents) {
        var courses = new LinkedHashMap<String, Course>();
        documents.forEach((slug, content) -> courses.put(slug, content.course()));
        current = courses;
    }

    Map<String, Course> current() {
        return current;
    }

    Course at(String slug, String revision) {
        var now = current.get(slug);
        return now != null && now.revision().equals(revision)
                ? now
                : revisions.computeIfAbsent(new Key(slug, revision), this::load);
    }

    private Course load(Key key) {
        var found = entities.createNativeQuery(
                        "select document #>> '{}' from course_revision where course = ?1 and revision = ?2")
                .setParameter(1, key.slug())
                .setParameter(2, key.revision())
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return ContentJson.read(Course.class, (String) found.getFirst());
    }
}
