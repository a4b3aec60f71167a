package org.uplink.certification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.uplink.certification.Certification.Ends;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;
import org.uplink.certification.Certification.YearlyCheck;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Db;
import org.uplink.testing.Learned;

/** A certification of the tests' own for two years, with a yearly check from 180 days before the anniversary to 30 after it, or retired. */
record YearlySample(Certification terms) {

    static final Requirement.Attestation STILL =
            new Requirement.Attestation("still", "Still so", "I still report what goes wrong.");

    record Held(UUID award, String slug) {}

    static YearlySample asking(String slug, Requirement check) {
        return new YearlySample(new Certification(
                slug,
                "r1",
                "CER-YRL",
                "Yearly sample " + slug,
                "A sample that is looked at every year.",
                Certification.Kind.CERTIFICATION,
                List.of(),
                false,
                new Validity(24, Ends.DAY),
                new Renewal(6, null, 60, null, null, new YearlyCheck(180, 30, List.of(check))),
                List.of(Samples.CONDUCT),
                "CC BY 4.0"));
    }

    /** The same without a check, retired on a day. */
    static YearlySample retired(String slug, LocalDate day) {
        var like = asking(slug, STILL).terms();
        return new YearlySample(new Certification(
                slug,
                "r1",
                "CER-YRL",
                "Retired sample " + slug,
                "A sample that has had its time.",
                like.kind(),
                List.of(),
                false,
                like.validity(),
                new Renewal(6, null, 60, null, null),
                like.requirements(),
                like.licence(),
                null,
                day,
                List.of()));
    }

    String page() {
        return "/certifications/" + terms.slug();
    }

    /** As if it were among the content; {@link #unload} takes it out, and awards of it stay. */
    YearlySample load(CertificationRevisions revisions) {
        Db.run("""
                insert into certification_revision (certification, revision, document, loaded_at, counts_from)
                values (?, ?, ?::jsonb, now(), date '2020-01-01') on conflict do nothing""", terms.slug(), terms.revision(), ContentJson.write(terms));
        Db.run("""
                insert into certification (slug, revision, code, title, withdrawn) values (?, ?, ?, ?, true)
                on conflict do nothing""", terms.slug(), terms.revision(), terms.code(), terms.title());
        var documents = new HashMap<>(revisions.newest());
        documents.put(terms.slug(), terms);
        revisions.current(documents);
        return this;
    }

    void unload(CertificationRevisions revisions) {
        var documents = new HashMap<>(revisions.newest());
        documents.remove(terms.slug());
        revisions.current(documents);
    }

    Held award(OrganizationId organization, PersonId person, LocalDate from) {
        var award = Learned.award(organization, person, terms.slug(), from, from.plusMonths(24));
        var slug = Ids.secret();
        Db.run("""
                insert into credential (id, slug, organization_id, person_id, award_id, title, issuer_name, holder_name,
                                        certification, revision, valid_from, valid_until, issued_at)
                select ?, ?, a.organization_id, a.person_id, a.id, ?, o.name, p.name, a.certification, a.revision,
                       a.valid_from, a.valid_until, a.awarded_at
                from award a join organization o on o.id = a.organization_id join person p on p.id = a.person_id
                where a.id = ?""", Ids.next(), slug, terms.title(), award);
        return new Held(award, slug);
    }
}
