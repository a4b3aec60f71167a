package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uplink.platform.ContentJson;
import org.uplink.platform.ContentKind;
import org.uplink.platform.ContentReader;
import org.uplink.platform.Refusal;

/** The door to schedules of credit. Every revision is kept: somebody may count by a schedule that content no longer has. */
@ApplicationScoped
public class CreditSchedules implements ContentKind<CreditSchedule> {

    /** The schedule of our own certifications, which names every category that can be entered. */
    public static final String OWN = "uplink";

    /** Certifications name a schedule. */
    private static final int BEFORE_CERTIFICATIONS = 3;

    private final EntityManager entities;
    private final Clock clock;
    private volatile Map<String, CreditSchedule> current = Map.of();

    CreditSchedules(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** By title; our own one first. */
    public List<CreditSchedule> all() {
        return current.values().stream()
                .sorted((a, b) -> a.slug().equals(OWN)
                        ? -1
                        : b.slug().equals(OWN) ? 1 : a.title().compareTo(b.title()))
                .toList();
    }

    /** As content has it now. */
    public Optional<CreditSchedule> find(String slug) {
        return Optional.ofNullable(current.get(slug));
    }

    /**
     * As content has it, or had it last.
     *
     * @throws Refusal.NotFound for a schedule that never was
     */
    @Transactional
    public CreditSchedule get(String slug) {
        var now = current.get(slug);
        if (now != null) {
            return now;
        }
        var last = entities.createNativeQuery("""
                        select document ::text from credit_schedule_revision where slug = ?1
                        order by loaded_at desc limit 1""").setParameter(1, slug).getResultList();
        if (last.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return ContentJson.read(CreditSchedule.class, (String) last.getFirst());
    }

    /** Every category that some schedule has, in the words of the first one that has it; our own schedule's come first. */
    public List<CreditSchedule.Category> categories() {
        var all = new LinkedHashMap<String, CreditSchedule.Category>();
        all().stream()
                .flatMap(schedule -> schedule.categories().stream())
                .forEach(category -> all.putIfAbsent(category.id(), category));
        return List.copyOf(all.values());
    }

    public Optional<CreditSchedule.Category> category(String id) {
        return categories().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public int order() {
        return BEFORE_CERTIFICATIONS;
    }

    @Override
    public ContentReader<CreditSchedule> reader() {
        return new CreditScheduleReader();
    }

    @Override
    public void publish(Map<String, Published<CreditSchedule>> documents) {
        documents.values().stream()
                .map(Published::document)
                .forEach(document -> entities.createNativeQuery("""
                                insert into credit_schedule_revision (slug, revision, document, loaded_at)
                                values (?1, ?2, ?3 ::jsonb, ?4) on conflict do nothing""")
                        .setParameter(1, document.slug())
                        .setParameter(2, document.revision())
                        .setParameter(3, ContentJson.write(document))
                        .setParameter(4, Instant.now(clock))
                        .executeUpdate());
    }

    @Override
    public void current(Map<String, CreditSchedule> documents) {
        current = documents;
    }
}
