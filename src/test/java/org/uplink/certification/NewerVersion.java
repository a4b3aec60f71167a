package org.uplink.certification;

import java.time.LocalDate;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Db;

/** A newer version of a certificate, put beside the one of the content and taken away again. */
final class NewerVersion {

    static final String SLUG = "school-operations-and-privacy";
    static final String REVISION = "newer-for-a-test";

    private NewerVersion() {}

    /** It takes one course more, and level 3 in place of 2; what there was counts for years. */
    static void publish(CertificationRevisions revisions, LocalDate countsFrom) {
        publish(revisions, countsFrom, "\"privacy-at-work\"", "\"privacy-at-work\", \"service-desk-craft\"");
        Db.run(
                "update certification_revision set document = replace(document #>> '{}', ?, ?)::jsonb where revision = ?",
                "\"PRV-01\": 2",
                "\"PRV-01\": 3",
                REVISION);
        revisions.current(revisions.newest());
    }

    /** With one part of the document in other words. */
    static void publish(CertificationRevisions revisions, LocalDate countsFrom, String part, String other) {
        publish(revisions, SLUG, countsFrom, part, other);
    }

    static void publish(
            CertificationRevisions revisions, String slug, LocalDate countsFrom, String part, String other) {
        Db.run(
                "update certification_revision set counts_from = ? where certification = ?",
                LocalDate.of(2020, 1, 1),
                slug);
        Db.run("""
                insert into certification_revision (certification, revision, document, loaded_at, counts_from)
                select certification, ?, replace(replace(document #>> '{}', ?, ?), revision, ?)::jsonb, now(), ?
                from certification_revision where certification = ?""", REVISION, part, other, REVISION, countsFrom, slug);
        revisions.current(revisions.newest());
    }

    static void takeBack(CertificationRevisions revisions) {
        takeBack(revisions, SLUG);
    }

    static void takeBack(CertificationRevisions revisions, String slug) {
        Db.run(
                "delete from confirmation where request_id in (select id from confirmation_request where revision = ?)",
                REVISION);
        for (var table :
                new String[] {"confirmation_request", "certification_start", "attestation", "certification_revision"}) {
            Db.run("delete from " + table + " where certification = ? and revision = ?", slug, REVISION);
        }
        Db.run(
                "update certification_revision set counts_from = (loaded_at at time zone 'UTC')::date where certification = ?",
                slug);
        revisions.current(revisions.newest());
    }

    /** Somebody sets out for the first award, by the version of the content. */
    static void started(OrganizationId organization, PersonId person, LocalDate day) {
        started(organization, person, SLUG, day);
    }

    static void started(OrganizationId organization, PersonId person, String slug, LocalDate day) {
        Db.run("""
                insert into certification_start (organization_id, person_id, certification, number, revision, started_on)
                select ?, ?, slug, 1, revision, ? from certification where slug = ?""", organization.value(), person.value(), day, slug);
    }
}
