package org.uplink.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.uplink.platform.ContentJson;
import org.uplink.platform.ContentKind;
import org.uplink.platform.ContentReader;

/** Frameworks as content: every revision is kept, the current one is spread out for reports. */
@ApplicationScoped
class Frameworks implements ContentKind<Framework> {

    private final EntityManager entities;
    private final Clock clock;
    private final Event<FrameworkPublished> published;
    private volatile Map<String, Framework> current = Map.of();

    Frameworks(EntityManager entities, Clock clock, Event<FrameworkPublished> published) {
        this.published = published;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public ContentReader<Framework> reader() {
        return new FrameworkReader();
    }

    @Override
    public void current(Map<String, Framework> documents) {
        current = documents;
    }

    Map<String, Framework> current() {
        return current;
    }

    /** The one that jobs, courses and skill maps speak of, as everybody shares it. */
    Framework shared() {
        return current.values().iterator().next();
    }

    /** As it was at a revision that was published once. */
    Framework at(String slug, String revision) {
        var now = current.get(slug);
        if (now != null && now.revision().equals(revision)) {
            return now;
        }
        var document = entities.createNativeQuery(
                        "select document ::text from framework_revision where framework = ?1 and revision = ?2")
                .setParameter(1, slug)
                .setParameter(2, revision)
                .getSingleResult();
        return ContentJson.read(Framework.class, (String) document);
    }

    @Override
    public void publish(Map<String, Published<Framework>> documents) {
        documents.values().stream().map(Published::document).forEach(this::publish);
    }

    private void publish(Framework framework) {
        var added = entities.createNativeQuery("""
                        insert into framework_revision (framework, revision, document, loaded_at)
                        values (?1, ?2, ?3 ::jsonb, ?4) on conflict do nothing""")
                .setParameter(1, framework.slug())
                .setParameter(2, framework.revision())
                .setParameter(3, ContentJson.write(framework))
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        var moved = entities.createNativeQuery("""
                        insert into framework (slug, revision, title) values (?1, ?2, ?3)
                        on conflict (slug) do update set revision = excluded.revision, title = excluded.title
                        where framework.revision <> excluded.revision""")
                .setParameter(1, framework.slug())
                .setParameter(2, framework.revision())
                .setParameter(3, framework.title())
                .executeUpdate();
        if (added + moved > 0) {
            spreadOut(framework);
        }
        published.fire(new FrameworkPublished(framework));
    }

    /** In two statements, as one JSON document each: a framework may have thousands of competencies. */
    private void spreadOut(Framework framework) {
        entities.createNativeQuery("""
                        insert into competency (key, framework, domain, title, currency, position)
                        select c ->> 'id', ?1, c ->> 'domain', c ->> 'title', c ->> 'currency', row_number() over ()
                        from jsonb_path_query(?2 ::jsonb, '$.domains[*].competencies[*]') c
                        on conflict (key) do update set domain = excluded.domain, title = excluded.title,
                            currency = excluded.currency, position = excluded.position""")
                .setParameter(1, framework.slug())
                .setParameter(2, ContentJson.write(framework))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into role_profile (key, framework, title, overlay, position)
                        select r ->> 'id', ?1, r ->> 'title', r ->> 'kind' = 'overlay', row_number() over ()
                        from jsonb_path_query(?2 ::jsonb, '$.roles[*]') r
                        on conflict (key) do update set title = excluded.title, overlay = excluded.overlay,
                            position = excluded.position""")
                .setParameter(1, framework.slug())
                .setParameter(2, ContentJson.write(framework))
                .executeUpdate();
        replaceTargets(framework);
    }

    private void replaceTargets(Framework framework) {
        entities.createNativeQuery("""
                        delete from role_target
                        where role_profile in (select key from role_profile where framework = ?1 and organization_id is null)""").setParameter(1, framework.slug()).executeUpdate();
        entities.createNativeQuery("""
                        insert into role_target (role_profile, competency, level, core)
                        select r ->> 'id', target.key, target.value::smallint, jsonb_exists(r -> 'core', target.key)
                        from jsonb_path_query(?1 ::jsonb, '$.roles[*]') r, jsonb_each_text(r -> 'targets') target""")
                .setParameter(1, ContentJson.write(framework))
                .executeUpdate();
    }
}
