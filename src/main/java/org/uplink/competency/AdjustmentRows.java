package org.uplink.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.uplink.platform.ContentJson;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Adjustments of the organization that the transaction acts for, as rows: the document, and what reports read of it. */
@ApplicationScoped
class AdjustmentRows {

    /**
     * @param base the shared framework as it was when the organization last took it
     * @param version how often the organization has changed it, 0 for never
     */
    record State(Framework base, Adjustments adjustments, int version) {

        Framework framework() {
            return AdjustmentRules.apply(base, adjustments);
        }

        /** Whether the two differ in nothing but their version. */
        boolean says(State other) {
            return adjustments.equals(other.adjustments) && base.revision().equals(other.base.revision());
        }
    }

    private record Row(String framework, String revision, String document, int version) {}

    private static final int AFTER_THE_SHARED = 10_000;

    private final EntityManager entities;
    private final Frameworks frameworks;
    private final Clock clock;

    AdjustmentRows(EntityManager entities, Frameworks frameworks, Clock clock) {
        this.entities = entities;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    State state() {
        List<Row> found = entities.createNativeQuery(
                        "select framework, revision, document ::text, version from framework_adjustment", Row.class)
                .getResultList();
        return found.stream()
                .map(row -> new State(
                        frameworks.at(row.framework(), row.revision()),
                        ContentJson.read(Adjustments.class, row.document()),
                        row.version()))
                .findFirst()
                .orElseGet(() -> new State(frameworks.shared(), Adjustments.NONE, 0));
    }

    /** How often an organization has changed it; of any, for the number says nothing else. */
    int version(OrganizationId organization) {
        return (int) entities.createNativeQuery("select framework_version from organization where id = ?1")
                .setParameter(1, organization.value())
                .getSingleResult();
    }

    /** @return whether the organization still has the version that the new state follows */
    boolean write(State next, PersonId by) {
        var moved = entities.createNativeQuery("""
                        update organization set framework_version = ?1
                        where id = uplink_organization() and framework_version = ?2""")
                .setParameter(1, next.version())
                .setParameter(2, next.version() - 1)
                .executeUpdate();
        if (moved == 0) {
            return false;
        }
        writeDocument(next, by);
        writeOwn(next);
        writeTargets(next.framework());
        deleteWithdrawn(next.adjustments());
        return true;
    }

    private void writeDocument(State next, PersonId by) {
        entities.createNativeQuery("""
                        insert into framework_adjustment
                            (organization_id, framework, revision, document, version, changed_at, changed_by)
                        values (uplink_organization(), ?1, ?2, ?3 ::jsonb, ?4, ?5, ?6)
                        on conflict (organization_id) do update set framework = excluded.framework,
                            revision = excluded.revision, document = excluded.document, version = excluded.version,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .setParameter(1, next.base().slug())
                .setParameter(2, next.base().revision())
                .setParameter(3, ContentJson.write(next.adjustments()))
                .setParameter(4, next.version())
                .setParameter(5, Instant.now(clock))
                .setParameter(6, by.value())
                .executeUpdate();
    }

    private void writeOwn(State next) {
        entities.createNativeQuery("""
                        insert into competency (key, framework, domain, title, currency, position, organization_id)
                        select c ->> 'id', ?1, c ->> 'domain', c ->> 'title', c ->> 'currency', ?3 + row_number() over (),
                               uplink_organization()
                        from jsonb_path_query(?2 ::jsonb, '$.competencies[*]') c
                        on conflict (key) do update set domain = excluded.domain, title = excluded.title,
                            currency = excluded.currency, position = excluded.position""")
                .setParameter(1, next.base().slug())
                .setParameter(2, ContentJson.write(next.adjustments()))
                .setParameter(3, AFTER_THE_SHARED)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into role_profile (key, framework, title, overlay, position, organization_id)
                        select r ->> 'id', ?1, r ->> 'title', (r ->> 'overlay')::boolean, ?3 + row_number() over (),
                               uplink_organization()
                        from jsonb_path_query(?2 ::jsonb, '$.roles[*]') r
                        on conflict (key) do update set title = excluded.title, overlay = excluded.overlay,
                            position = excluded.position""")
                .setParameter(1, next.base().slug())
                .setParameter(2, ContentJson.write(next.adjustments()))
                .setParameter(3, AFTER_THE_SHARED)
                .executeUpdate();
    }

    private void writeTargets(Framework framework) {
        entities.createNativeQuery("delete from adjusted_target").executeUpdate();
        entities.createNativeQuery("""
                        insert into adjusted_target (organization_id, role_profile, competency, level, core)
                        select uplink_organization(), r ->> 'id', target.key, target.value::smallint,
                               jsonb_exists(r -> 'core', target.key)
                        from jsonb_array_elements(?1 ::jsonb) r, jsonb_each_text(r -> 'targets') target""")
                .setParameter(1, ContentJson.write(framework.roles()))
                .executeUpdate();
    }

    /** What records hang on cannot go: the constraints of the database say so. */
    private void deleteWithdrawn(Adjustments own) {
        var kept = Map.of(
                "competency",
                own.competencies().stream().map(one -> one.id().key()).toArray(String[]::new),
                "role_profile",
                own.roles().stream().map(one -> one.id().key()).toArray(String[]::new));
        kept.forEach((table, keys) -> entities.createNativeQuery(
                        "delete from " + table + " where organization_id = uplink_organization() and key <> all (?1)")
                .setParameter(1, keys)
                .executeUpdate());
    }
}
