package org.uplink.people.retention;

import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.DailyRound;
import org.uplink.people.DailyRounds;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** A district of its own with old records, an administrator and its nights. */
public record Archive(String alias, OrganizationId organization, PersonId administrator, Browser admin) {

    private static final List<String> ROUNDS = List.of("retention", "files");

    public static Archive open() {
        var alias = "keep-" + UUID.randomUUID().toString().substring(0, 8);
        Accounts.organizationInKeycloak(alias);
        var organization = Districts.organization(alias);
        var email = Accounts.vouchedBy(alias);
        var administrator = Districts.member(email, alias, "admin");
        return new Archive(alias, organization, administrator, Browser.signedInAs(email));
    }

    public PersonId member(String name) {
        return Districts.person(organization, name);
    }

    PersonId former(String name, int daysAgo) {
        var person = member(name);
        Db.run(
                "update membership set started_on = '2019-08-01', ended_on = ? where person_id = ?",
                Learned.today().minusDays(daysAgo),
                person.value());
        return person;
    }

    void period(RecordClass kind, int months) {
        Db.run("""
                insert into retention_period (organization_id, record_class, months, set_by, set_at) values (?, ?, ?, ?, now())
                on conflict (organization_id, record_class) do update set months = excluded.months""", organization.value(), kind.key(), months, administrator.value());
    }

    /** A completed course with a passed check, so many days ago. */
    void course(PersonId person, String course, int daysAgo) {
        Learned.course(organization, person, course, Learned.today().minusDays(daysAgo));
        Learned.check(organization, person, course);
        Db.run(
                "update attempt set submitted_at = now() - make_interval(days => ?), started_at = submitted_at where person_id = ?",
                daysAgo,
                person.value());
        Db.run("""
                insert into answer (attempt_id, organization_id, person_id, question, options, seq, saved_at)
                select id, organization_id, person_id, 'a', '{1}', 1, now() from attempt where person_id = ?""", person.value());
    }

    /** Evidence so many days ago, without a level that follows from it. */
    UUID evidence(PersonId person, String competency, int level, int daysAgo) {
        var id = Ids.next();
        Db.run(
                """
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at, recorded_by,
                                      source)
                values (?, ?, ?, ?, 'knowledge_check', ?, ?, now() - make_interval(days => ?), ?, ?)""",
                id,
                organization.value(),
                person.value(),
                competency,
                level,
                Learned.today().minusDays(daysAgo),
                daysAgo,
                person.value(),
                "test:" + id);
        return id;
    }

    /** Work that was declined long ago, with a file; its bytes are not there. */
    public UUID file(PersonId person, String sha256) {
        var submission = Ids.next();
        Db.run("""
                insert into submission (id, organization_id, person_id, kind, origin, title, text, links, state, created_at, changed_at)
                values (?, ?, ?, 'work_sample', 'person', 'Old work', '', '{}', 'declined', now(), now() - interval '1500 days')""", submission, organization.value(), person.value());
        Db.run("""
                insert into submission_file (id, organization_id, submission_id, sha256, name, type, bytes, scanned, added_at)
                values (?, ?, ?, ?, 'a.txt', 'text/plain', 3, true, now())""", Ids.next(), organization.value(), submission, sha256);
        return submission;
    }

    /** A certificate of others without an end, leave, a clock that was stopped, and something that was reported as wrong. */
    void smallThings(PersonId person) {
        var longAgo = Learned.today().minusDays(2000);
        Db.run("""
                insert into outside_certification (id, organization_id, person_id, name, body, schedule, hours, from_on, added_at)
                values (gen_random_uuid(), ?, ?, 'Network+', 'CompTIA', 'none', 0, ?, cast(? as date))""", organization.value(), person.value(), longAgo, longAgo);
        Db.run("""
                insert into leave (id, organization_id, person_id, from_on, until_on, noted_by, noted_at)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, now())""", organization.value(), person.value(), longAgo, longAgo, administrator.value());
        Db.run("""
                insert into award_hold (id, organization_id, person_id, from_on, until_on, noted_by, noted_at)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, now())""", organization.value(), person.value(), longAgo, longAgo, administrator.value());
        Db.run("""
                insert into content_report (id, organization_id, person_id, course, revision, place, piece, kind, words, reported_at)
                select gen_random_uuid(), ?, ?, course, revision, 'lesson', 'first', 'wrong', 'Not so.', now()
                from course_revision limit 1""", organization.value(), person.value());
    }

    /** Two hours of an event so many days ago, entered on that day. */
    void hours(PersonId person, int daysAgo) {
        hours(person, daysAgo, daysAgo);
    }

    /** As before, entered later. */
    void hours(PersonId person, int daysAgo, int enteredDaysAgo) {
        var day = Learned.today().minusDays(daysAgo);
        Db.run(
                """
                insert into credit_entry (id, organization_id, person_id, category, day, minutes, what, competencies, source,
                                          once_key, drawn, share, entered_on, entered_at)
                values (?, ?, ?, 'event', ?, 120, 'What was done', array['PRV-01'], 'person', ?, false, 10, ?, now())""",
                Ids.next(),
                organization.value(),
                person.value(),
                day,
                "test:" + Ids.next(),
                Learned.today().minusDays(enteredDaysAgo));
    }

    /** A certificate of others that asks for hours of these days, which are handed in on a later one. */
    void follows(PersonId person, LocalDate from, LocalDate until, LocalDate submit) {
        Db.run("""
                insert into outside_certification (id, organization_id, person_id, name, body, schedule, hours, from_on, until_on,
                                                   submit_on, added_at)
                values (gen_random_uuid(), ?, ?, 'Network+', 'CompTIA', 'none', 10, ?, ?, ?, cast(? as date))""", organization.value(), person.value(), from, until, submit, from);
    }

    /** An award that was revoked, and an appeal against that which nobody has decided. */
    void appeal(PersonId person) {
        var award = Learned.award(
                        organization,
                        person,
                        Learned.today().minusDays(900),
                        Learned.today().plusDays(100))
                .award();
        Db.run("""
                insert into award_revocation (award_id, organization_id, revoked_at, revoked_by, reason)
                values (?, ?, now(), ?, 'A question was open')""", award, organization.value(), administrator.value());
        Db.run("""
                insert into award_appeal (id, organization_id, award_id, person_id, revocation, made_by, words, appealed_at)
                values (gen_random_uuid(), ?, ?, ?, 1, ?, 'That is not so.', now())""", organization.value(), award, person.value(), administrator.value());
    }

    void declineAppeals(PersonId decider) {
        Db.run("""
                insert into award_appeal_decision (appeal_id, organization_id, made_by, person_id, decided_by, decided_at, granted,
                                                   reasons)
                select id, organization_id, made_by, person_id, ?, now(), false, 'It is so.' from award_appeal
                where organization_id = ?""", decider.value(), organization.value());
    }

    /** What somebody was told. */
    public void told(PersonId whom, String kind, String key, String subject, String detail, String address) {
        Db.run("""
                insert into notice (id, organization_id, person_id, kind, key, subject, detail, address, made_at)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, now())""", organization.value(), whom.value(), kind, key, subject, detail, address);
    }

    /** A row of the trail. */
    public void deed(PersonId actor, String action, String subject, String detail) {
        Db.run("""
                insert into audit_event (id, organization_id, at, actor_id, action, subject, detail)
                values (gen_random_uuid(), ?, clock_timestamp(), ?, ?, ?, ?)""", organization.value(), actor.value(), action, subject, detail);
    }

    /** Of the person, or of all. */
    void hold(@Nullable PersonId person, String reason) {
        Db.run(
                "insert into legal_hold values (gen_random_uuid(), ?, ?, ?, ?, now())",
                organization.value(),
                person == null ? null : person.value(),
                reason,
                administrator.value());
    }

    public void endHolds() {
        Db.run("""
                insert into legal_hold_end (hold_id, organization_id, ended_by, ended_at)
                select id, organization_id, placed_by, now() from legal_hold where organization_id = ? on conflict do nothing""", organization.value());
    }

    /** The night of a day: the rounds of this room, and the sweep of files. */
    void night(LocalDate day) {
        var rounds = Arc.container().instance(DailyRounds.class).get();
        Arc.container().select(DailyRound.class).stream()
                .filter(round -> ROUNDS.contains(round.name()))
                .sorted(Comparator.comparingInt(DailyRound::order))
                .forEach(round -> rounds.run(round, organization, day, false));
    }

    /** Erases somebody who left: asked for today, and done in the night of its day. */
    public void erase(PersonId person) {
        Db.run(
                "update membership set ended_on = ? where organization_id = ? and person_id = ?",
                Learned.today(),
                organization.value(),
                person.value());
        Db.run("""
                insert into erasure (id, organization_id, person_id, asked_by, asked_at, due_on)
                values (gen_random_uuid(), ?, ?, ?, now(), ?)""", organization.value(), person.value(), administrator.value(), Learned.today());
        tonight();
    }

    void tonight() {
        night(Learned.today());
    }

    long count(String table) {
        return Db.number("select count(*) from " + table + " where organization_id = ?", organization.value());
    }

    long count(String table, PersonId person) {
        return Db.number(
                "select count(*) from " + table + " where organization_id = ? and person_id = ?",
                organization.value(),
                person.value());
    }

    String check() {
        return admin.form("/admin/audit", "form[action=/admin/audit/check]")
                .sendAndFollow()
                .text();
    }
}
