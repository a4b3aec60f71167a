package org.uplink.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;

/** Puts a fresh thing in place for each name in the address of a route, so that there is something to reach. */
final class Things {

    /**
     * Whose thing it is.
     *
     * @param person whom it is about
     */
    record Owner(Office home, PersonId person) {

        OrganizationId organization() {
            return home.organization();
        }

        UUID at() {
            return organization().value();
        }
    }

    /** Makes what the last name of an address stands for, and says what to call it there. */
    private interface Maker extends BiFunction<Owner, List<String>, String> {}

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    /** What is public or the same everywhere, by the name in the address. */
    private static final Map<String, String> PUBLIC = Map.ofEntries(
            Map.entry("course", "privacy-at-work"),
            Map.entry("certification", "technology-leadership-associate"),
            Map.entry("lesson", "what-is-protected"),
            Map.entry("framework", "k12tsf"),
            Map.entry("role", "support-technician"),
            Map.entry("competency", "SVC-05"),
            Map.entry("domain", "SVC"),
            Map.entry("path", "first-ninety-days"),
            Map.entry("report", "completion"),
            Map.entry("show", "levels"),
            Map.entry("schedule", "uplink"),
            Map.entry("version", "v1p0"),
            Map.entry("step", "shadow-a-school"),
            Map.entry("requirement", "panel"));

    private static final Map<String, Maker> MAKERS = Map.ofEntries(
            Map.entry("/admin/evidence/appointments/{id}", (owner, _) -> appointment(owner)),
            Map.entry("/admin/framework/competencies/{code}", (owner, _) -> FrameworkThings.competency(owner)),
            Map.entry("/admin/framework/roles/{role}/removal POST", (owner, _) -> FrameworkThings.role(owner)),
            Map.entry("/admin/openings/{id}", (owner, _) -> opening(owner)),
            Map.entry("/platform/openings/{id}", (owner, _) -> opening(owner)),
            Map.entry("/admin/organizations/{alias}", (owner, _) -> owner.home().alias()),
            Map.entry("/admin/people/{person}", (owner, _) -> colleague(owner)),
            Map.entry("/admin/people/{person}/reinstatement POST", (owner, _) -> formerColleague(owner)),
            Map.entry("/admin/people/invitations/{invitation}", (owner, _) -> joining(owner)),
            Map.entry(
                    "/admin/people/{person}/hold/{hold}",
                    (owner, above) -> hold(owner, UUID.fromString(above.getFirst()))),
            Map.entry("/admin/retention/holds/{hold}", (owner, _) -> hold(owner, null)),
            Map.entry("/admin/people/roster/{upload}", (owner, _) -> roster(owner)),
            Map.entry("/admin/history/{upload}", (owner, _) -> history(owner)),
            Map.entry("/admin/history/{upload}/withdrawal POST", (owner, _) -> takenHistory(owner)),
            Map.entry("/admin/history/files/{upload}", (owner, _) -> history(owner)),
            Map.entry("/admin/provisioning/{token}", (owner, _) -> directoryToken(owner)),
            Map.entry("/admin/sign-in/domains/{domain}", (owner, _) -> ownDomain(owner)),
            Map.entry("/admin/sign-in/roles/words/{word}", (owner, _) -> providerWord(owner)),
            Map.entry("/admin/sign-in/regions/{region}", (owner, _) -> region(owner)),
            Map.entry("/admin/sign-in/roles/regions/{region}", (owner, _) -> region(owner)),
            Map.entry("/platform/providers/{region}", (owner, _) -> region(owner)),
            Map.entry(
                    "/platform/providers/{region}/districts/{district}",
                    (owner, above) -> regionDistrict(owner, above.getFirst())),
            Map.entry("/admin/schools/{school}", (owner, _) -> named("school", owner)),
            Map.entry("/admin/settings/periods/{period}", (owner, _) -> period(owner)),
            Map.entry("/admin/teams/{team}", (owner, _) -> named("team", owner)),
            Map.entry("/api/v1/me/checks/{attempt}", (owner, _) -> attempt(owner)),
            Map.entry("/api/v1/me/checks/{attempt}/result GET", (owner, _) -> submitted(attempt(owner))),
            Map.entry("/me/checks/{attempt}", (owner, _) -> attempt(owner)),
            Map.entry("/api/v1/me/notices/{id}", (owner, _) -> notice(owner)),
            Map.entry("/me/notices/{id}", (owner, _) -> notice(owner)),
            Map.entry("/me/settings/accounts/{account}", (owner, _) -> account(owner)),
            Map.entry("/api/v1/me/self-assessments/{pass}", (owner, _) -> pass(owner)),
            Map.entry("/me/evidence/self-assessment/{pass}", (owner, _) -> pass(owner)),
            Map.entry("/api/v1/me/submissions/{id}", (owner, _) -> submission(owner, "draft")),
            Map.entry("/me/evidence/{id}", (owner, _) -> submission(owner, "draft")),
            Map.entry("/me/evidence/{id}/files/{file}", (owner, above) -> file(owner, above.getFirst())),
            Map.entry("/platform/reports/{report}", (owner, _) -> report(owner)),
            Map.entry("/me/credits/{entry}", (owner, _) -> credit(owner)),
            Map.entry("/me/credits/{entry}/files/{file}", (owner, above) -> proof(owner, above.getFirst())),
            Map.entry("/team/credits/{entry}/files/{file}", (owner, above) -> proof(owner, above.getFirst())),
            Map.entry("/team/credits/{entry}", (owner, _) -> credit(owner)),
            Map.entry("/me/credits/outside/{certification}", (owner, _) -> outside(owner)),
            Map.entry("/me/learning/{walk}", (owner, _) -> assigned(owner, "walk_id")),
            Map.entry("/me/record/awards/{award}", (owner, _) -> award(owner)),
            Map.entry("/me/record/awards/{award}/appeal GET", (owner, _) -> suspended(owner)),
            Map.entry("/me/record/awards/{award}/appeal POST", (owner, _) -> suspended(owner)),
            Map.entry("/admin/appeals/{appeal}", (owner, _) -> appeal(owner)),
            Map.entry("/me/record/credentials/{record}", (owner, _) -> learnerRecord(owner)),
            Map.entry("/api/v1/reviews/{id}", (owner, _) -> submission(owner, "submitted")),
            Map.entry("/reviews/{id}", (owner, _) -> submission(owner, "submitted")),
            Map.entry("/reviews/{id}/files/{file}", (owner, above) -> file(owner, above.getFirst())),
            Map.entry("/reviews/{id}/invitations/{invitation}", (owner, above) -> invitation(owner, above.getFirst())),
            Map.entry("/reviews/evidence/{id}", (owner, _) -> evidence(owner)),
            Map.entry("/reviews/confirmations/{request}", (owner, _) -> confirmation(owner)),
            Map.entry("/api/v1/team/assignments/rules/{rule}", (owner, _) -> rule(owner)),
            Map.entry("/team/assignments/rules/{rule}", (owner, _) -> rule(owner)),
            Map.entry(
                    "/api/v1/team/people/{person}", (owner, _) -> owner.person().toString()),
            Map.entry("/team/people/{person}", (owner, _) -> owner.person().toString()),
            Map.entry("/team/people/{person}/awards/{award}", (owner, _) -> award(owner)),
            Map.entry("/team/assignments/{assignment}", (owner, _) -> assigned(owner, "id")),
            Map.entry("/team/assignments/{assignment}/extensions/{request}", (owner, above) -> extension(owner, above)),
            Map.entry("/api/v1/team/plans/{plan}", (owner, _) -> plan(owner)),
            Map.entry("/team/plan/{plan}", (owner, _) -> plan(owner)),
            Map.entry("/team/plan/{plan}/lines/{line}", (owner, above) -> line(owner, above.getFirst())),
            Map.entry("/team/coverage/{service}", (owner, _) -> service(owner)),
            Map.entry("/team/paths/{slug}", (owner, _) -> ownPath(owner)),
            Map.entry("/team/paths/shared/{origin}", (owner, _) -> SharedThings.origin(owner)),
            Map.entry("/team/paths/{slug}/origin GET", (owner, _) -> SharedThings.adopted(owner)),
            Map.entry("/team/paths/{slug}/origin POST", (owner, _) -> SharedThings.adopted(owner)),
            Map.entry("/team/paths/{slug}/origin/left POST", (owner, _) -> SharedThings.adopted(owner)),
            Map.entry("/team/paths/{slug}/sharing POST", (owner, _) -> SharedThings.shareable(owner)),
            Map.entry("/platform/appeals/{organization}", (_, _) -> alone()),
            Map.entry("/platform/appeals/{organization}/{appeal}", (_, above) -> appealAt(above.getFirst())),
            Map.entry("/platform/frameworks/{id}", (_, _) -> FrameworkThings.waiting()),
            Map.entry("/planted/open/{person}", (owner, _) -> owner.person().toString()),
            Map.entry("/planted/people/{person}", (owner, _) -> owner.person().toString()),
            Map.entry("/scim/planted/{person}", (owner, _) -> owner.person().toString()),
            Map.entry("/scim/v2/Users/{id}", (owner, _) -> colleague(owner)),
            Map.entry("/scim/v2/Groups/{id}", (owner, _) -> group(owner)),
            Map.entry("/scim/v2/ResourceTypes/{name}", (_, _) -> "User"),
            Map.entry("/scim/v2/Schemas/{id}", (_, _) -> "urn:ietf:params:scim:schemas:core:2.0:User"),
            Map.entry(
                    "/planted/people/{person}/parts/{part}",
                    (_, _) -> Ids.next().toString()),
            Map.entry("/team/reports/saved/{id}", (owner, _) -> saved(owner)),
            Map.entry("/team/views/{id}", (owner, _) -> view(owner)));

    /** What a route without a name in its address needs of the organization. */
    private static final Map<String, Consumer<Owner>> BEFORE = Map.of(
            "/admin/board/sharing POST", SharedThings::above,
            "/team/consortium GET", SharedThings::association,
            "/team/paths/shared GET", SharedThings::above);

    /** What is asked for besides. */
    private static final Map<String, String> QUERIES = Map.of(
            "/team/assignments/versions GET",
            "?path=" + PUBLIC.get("path"),
            "/courses/{course}/something-wrong GET",
            "?lesson=" + PUBLIC.get("lesson"));

    private Things() {}

    /** An address of the route where everything that it names is there and is the owner's. */
    static String address(Route route, Owner owner) {
        BEFORE.getOrDefault(route.toString(), _ -> {}).accept(owner);
        var names = NAME.matcher(route.path());
        var made = new ArrayList<String>();
        var address = new StringBuilder();
        var end = 0;
        while (names.find()) {
            address.append(route.path(), end, names.start());
            end = names.end();
            var value = value(route, route.path().substring(0, end), names.group(1), owner, made);
            made.add(value);
            address.append(value);
        }
        return address.append(route.path().substring(end))
                .append(QUERIES.getOrDefault(route.toString(), ""))
                .toString();
    }

    /** The address of something of one with what belongs to something else; nothing where an address names no such thing. */
    static Optional<String> underAnother(Route route, Owner parent, Owner child) {
        var parts = address(route, parent).split("/");
        var others = address(route, child).split("/");
        var named = IntStream.range(0, parts.length)
                .filter(at -> !parts[at].equals(others[at]))
                .toArray();
        if (named.length < 2) {
            return Optional.empty();
        }
        var last = named[named.length - 1];
        parts[last] = others[last];
        return Optional.of(String.join("/", parts));
    }

    private static String value(Route route, String upTo, String name, Owner owner, List<String> above) {
        var maker = MAKERS.getOrDefault(route.toString(), MAKERS.get(upTo));
        return maker == null ? PUBLIC.getOrDefault(name, NOBODYS) : maker.apply(owner, above);
    }

    /** Inserts a row with an id of its own. */
    static String row(String sql, @Nullable Object... values) {
        var id = Ids.next();
        var all = new ArrayList<@Nullable Object>(List.of(id));
        all.addAll(Arrays.asList(values));
        Db.run(sql, all.toArray());
        return id.toString();
    }

    private static String colleague(Owner owner) {
        return Districts.person(owner.organization(), "Colleague " + System.nanoTime())
                .toString();
    }

    private static String formerColleague(Owner owner) {
        var person = colleague(owner);
        Db.run("update membership set ended_on = current_date where person_id = ?", UUID.fromString(person));
        return person;
    }

    private static String submitted(String attempt) {
        Db.run(
                "update attempt set submitted_at = now(), correct = 1, passed = false where id = ?",
                UUID.fromString(attempt));
        return attempt;
    }

    static String opening(Owner owner) {
        return row("""
                insert into opening (id, organization_id, opened_by, opener, reason, until)
                values (?, ?, ?, 'Somebody', 'To look after something', now() + interval '1 hour')""", owner.at(), owner.person().value());
    }

    /** @param person null for the whole organization */
    private static String hold(Owner owner, @Nullable UUID person) {
        return row(
                "insert into legal_hold (id, organization_id, person_id, reason, placed_by, placed_at) values (?, ?, ?, 'A case', ?, now())",
                owner.at(),
                person,
                owner.person().value());
    }

    private static String ownDomain(Owner owner) {
        return row("""
                insert into domain_request (id, organization_id, domain, word, asked_at)
                values (?, ?, gen_random_uuid() || '.example', 'word', now())""", owner.at());
    }

    /** A word of the provider, in an organization that has chosen where it says such words. */
    private static String providerWord(Owner owner) {
        Db.run("""
                insert into provider_claim (organization_id, provider, claim, chosen_at) values (?, ?, 'groups', now())
                on conflict do nothing""", owner.at(), owner.home().alias());
        return row("""
                insert into provider_role (id, organization_id, value, roles, mapped_at)
                values (?, ?, gen_random_uuid() ::text, '{assessor}', now())""", owner.at());
    }

    static String region(Owner owner) {
        var alias = "region-" + UUID.randomUUID();
        Db.run(
                "insert into region (alias, name, told_in, set_up_at) values (?, 'North Region', ?, now())",
                alias,
                owner.at());
        return alias;
    }

    /** What a region has offered the organization. */
    static String regionDistrict(Owner owner, String region) {
        return row("""
                insert into region_district (id, region, value, organization_id, offered_at)
                values (?, ?, gen_random_uuid() ::text, ?, now())""", region, owner.at());
    }

    private static String appointment(Owner owner) {
        Db.run(
                "delete from assessor_appointment where person_id = ?",
                owner.person().value());
        return row(
                """
                insert into assessor_appointment (id, organization_id, person_id, competency, appointed_by, appointed_at)
                values (?, ?, ?, 'SVC-05', ?, now())""", owner.at(), owner.person().value(), owner.home().manager().value());
    }

    private static String roster(Owner owner) {
        var upload = row("""
                insert into roster_upload (id, organization_id, file_name, made_by, made_at, ends_missing)
                values (?, ?, 'people.csv', ?, now(), false)""", owner.at(), owner.home().manager().value());
        row("""
                insert into roster_line (id, organization_id, upload_id, line, name, email, external_id, jobs, teams, manager, unreadable,
                                         problem)
                values (?, ?, ?, 2, 'Somebody', 'somebody@roster.example', '', '{}', '{}', '', '', 'nobody')""", owner.at(), UUID.fromString(upload));
        return upload;
    }

    private static String history(Owner owner) {
        var upload = row("""
                insert into history_upload (id, organization_id, file_name, made_by, made_at)
                values (?, ?, 'register.csv', ?, now())""", owner.at(), owner.home().manager().value());
        row("""
                insert into history_line (id, organization_id, upload_id, line, email, kind, minutes, hours, category, what, body, number,
                                          note, link, competencies, once_key, unreadable, problem)
                values (?, ?, ?, 2, 'somebody@history.example', 'hours', 60, 0, 'event', 'A day', '', '', '', '', '{}', '', '',
                        'unknown:somebody@history.example')""", owner.at(), UUID.fromString(upload));
        return upload;
    }

    private static String takenHistory(Owner owner) {
        var upload = history(owner);
        Db.run(
                "update history_upload set taken_by = made_by, taken_at = now(), taken_on = current_date, done_at = now() where id = ?",
                UUID.fromString(upload));
        return upload;
    }

    private static String joining(Owner owner) {
        return row(
                """
                insert into invitation (id, organization_id, email, roles, invited_by, invited_at, next_try_at)
                values (?, ?, ? || '@invited.example', '{}', ?, now(), 'infinity')""", owner.at(), Ids.next().toString(), owner.home().manager().value());
    }

    private static String directoryToken(Owner owner) {
        return row(
                """
                insert into directory_token (id, organization_id, name, secret_hash, made_by, made_at, expires_at)
                values (?, ?, 'A directory', ?, ?, now(), now() + interval '1 day')""",
                owner.at(),
                Ids.secret().getBytes(StandardCharsets.US_ASCII),
                owner.home().manager().value());
    }

    private static String named(String table, Owner owner) {
        return row(
                "insert into " + table + " (id, organization_id, name) values (?, ?, ?)",
                owner.at(),
                table + " " + Ids.next());
    }

    /** A team that the directory of the organization keeps. */
    private static String group(Owner owner) {
        var team = named("team", owner);
        Db.run(
                "insert into directory_team (organization_id, team_id, external_id, made_at, changed_at) values (?, ?, ?, now(), now())",
                owner.at(),
                UUID.fromString(team),
                Ids.next().toString());
        return team;
    }

    private static String period(Owner owner) {
        return row("""
                insert into calendar_period (id, organization_id, kind, name, from_on, until_on)
                values (?, ?, 'testing', 'Testing', '2031-01-01', '2031-01-05')""", owner.at());
    }

    private static String attempt(Owner owner) {
        var enrolment = row("""
                insert into enrolment (id, organization_id, person_id, course, revision, started_at)
                select ?, ?, ?, slug, revision, now() from course where slug = 'privacy-at-work'
                on conflict do nothing""", owner.at(), owner.person().value());
        var standing = Db.texts(
                "select id from enrolment where organization_id = ? and person_id = ? and course = 'privacy-at-work'",
                owner.at(),
                owner.person().value());
        Db.run("""
                update attempt set submitted_at = now(), correct = 0, passed = false
                where organization_id = ? and person_id = ? and submitted_at is null""", owner.at(), owner.person().value());
        return row("""
                insert into attempt (id, organization_id, person_id, enrolment_id, course, revision, number, questions, started_at)
                select ?, e.organization_id, e.person_id, e.id, e.course, e.revision,
                       1 + (select count(*) from attempt a where a.enrolment_id = e.id), '{gradebook-screenshot,intern-training-results}', now()
                from enrolment e where e.id = ?""", UUID.fromString(standing.isEmpty() ? enrolment : standing.getFirst()));
    }

    /** One more than the account that they knock with. */
    private static String account(Owner owner) {
        var subject = Ids.next().toString();
        Db.run(
                "insert into identity (key, person_id, created_at, provider) values ('keycloak|' || ?, ?, now(), '')",
                subject,
                owner.person().value());
        return subject;
    }

    private static String notice(Owner owner) {
        return row("""
                insert into notice (id, organization_id, person_id, kind, key, subject, address, made_at)
                values (?, ?, ?, 'assigned', ?, 'Something', '/me', now())""", owner.at(), owner.person().value(), Ids.next().toString());
    }

    private static String pass(Owner owner) {
        Db.run(
                "delete from self_assessment_answer where person_id = ?",
                owner.person().value());
        Db.run("delete from self_assessment where person_id = ?", owner.person().value());
        return row("""
                insert into self_assessment (id, organization_id, person_id, role_profile, started_at)
                values (?, ?, ?, 'support-technician', now())""", owner.at(), owner.person().value());
    }

    private static String submission(Owner owner, String state) {
        var id = row("""
                insert into submission (id, organization_id, person_id, kind, title, text, occurred_on, state, round, created_at,
                                        changed_at, handed_in_at)
                values (?, ?, ?, 'work_sample', 'An article', 'Words', '2026-05-04', ?, ?, now(), now(), now())""", owner.at(), owner.person().value(), state, state.equals("draft") ? 0 : 1);
        Db.run(
                "insert into submission_competency (submission_id, organization_id, competency, level) values (?, ?, 'SVC-05', 2)",
                UUID.fromString(id),
                owner.at());
        return id;
    }

    private static String file(Owner owner, String submission) {
        keep(owner, "a".repeat(64));
        return row("""
                insert into submission_file (id, organization_id, submission_id, sha256, name, type, bytes, scanned, added_at)
                values (?, ?, ?, ?, 'notes.txt', 'text/plain', 5, false, now())""", owner.at(), UUID.fromString(submission), "a".repeat(64));
    }

    private static String proof(Owner owner, String entry) {
        keep(owner, "a".repeat(64));
        return row("""
                insert into credit_file (id, organization_id, entry_id, sha256, name, type, bytes, scanned, added_at)
                values (?, ?, ?, ?, 'notes.txt', 'text/plain', 5, false, now())""", owner.at(), UUID.fromString(entry), "a".repeat(64));
    }

    static String report(Owner owner) {
        return row("""
                insert into content_report (id, organization_id, person_id, course, revision, place, piece, kind, words, reported_at)
                select ?, ?, ?, slug, revision, 'lesson', 'what-is-protected', 'wrong', gen_random_uuid()::text, now()
                from course where slug = 'privacy-at-work'""", owner.at(), owner.person().value());
    }

    private static void keep(Owner owner, String hash) {
        var folder = Path.of("target", "test-files", owner.at().toString(), hash.substring(0, 2));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(hash), "Notes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String invitation(Owner owner, String submission) {
        return row(
                """
                insert into submission_invitation (id, submission_id, organization_id, person_id, person_name, person_organization,
                                                   invited_by, invited_at)
                values (?, ?, ?, ?, 'A guest', ?, ?, now())""",
                UUID.fromString(submission),
                owner.at(),
                Ids.next(),
                Districts.organization("lakeside").value(),
                owner.home().manager().value());
    }

    private static String evidence(Owner owner) {
        return row("""
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at, recorded_by,
                                      source)
                values (?, ?, ?, 'SVC-05', 'knowledge_check', 2, current_date, now(), ?, ?)""", owner.at(), owner.person().value(), owner.person().value(), "test:" + Ids.next());
    }

    private static String confirmation(Owner owner) {
        return row("""
                insert into confirmation_request (id, organization_id, person_id, certification, revision, number, requirement,
                                                  attempt, people, elsewhere, shown, made_on, asked_at, what)
                select ?, ?, ?, slug, revision, 1, 'panel', (select 1 + count(*) from confirmation_request where person_id = ?), 2, 1,
                       'A talk', '2026-05-04', now(), 'A talk of an hour'
                from certification where slug = 'technology-leadership-associate'""", owner.at(), owner.person().value(), owner.person().value());
    }

    private static String credit(Owner owner) {
        return row("""
                insert into credit_entry (id, organization_id, person_id, category, day, minutes, what, competencies, source, once_key,
                                          drawn, share, entered_on, entered_at)
                values (?, ?, ?, 'event', '2026-05-04', 60, 'A workshop', '{LED-01}', 'person', ?, true, 10, '2026-05-05', now())""", owner.at(), owner.person().value(), "test:" + Ids.next());
    }

    private static String outside(Owner owner) {
        return row("""
                insert into outside_certification (id, organization_id, person_id, name, body, schedule, hours, from_on, until_on,
                                                   submit_on, added_at)
                values (?, ?, ?, ?, 'CoSN', 'cetl', 60, '2025-01-01', '2027-12-31', '2027-12-31', now())""", owner.at(), owner.person().value(), Ids.next().toString());
    }

    private static String assigned(Owner owner, String column) {
        var walk = row("""
                insert into walk (id, organization_id, person_id, path, revision, started_at, cycle)
                select ?, ?, ?, slug, revision, now(), ? from path where slug = 'first-ninety-days'""", owner.at(), owner.person().value(), Ids.next().toString());
        var assignment = row(
                """
                insert into assignment (id, organization_id, person_id, walk_id, path, due_on, reason, assigned_by, assigned_at)
                values (?, ?, ?, ?, 'first-ninety-days', ?, 'Because', ?, now())""",
                owner.at(),
                owner.person().value(),
                UUID.fromString(walk),
                LocalDate.of(2031, 1, 1),
                owner.home().manager().value());
        return column.equals("id") ? assignment : walk;
    }

    private static String extension(Owner owner, List<String> above) {
        return row(
                """
                insert into extension_request (id, organization_id, assignment_id, person_id, due_on, reason, asked_at)
                values (?, ?, ?, ?, '2031-02-01', 'Away', now())""",
                owner.at(),
                UUID.fromString(above.getFirst()),
                owner.person().value());
    }

    private static String award(Owner owner) {
        return Learned.award(owner.organization(), owner.person(), Learned.today(), null)
                .award()
                .toString();
    }

    private static String suspended(Owner owner) {
        var award = award(owner);
        row("""
                insert into award_suspension (id, organization_id, award_id, number, suspended_at, suspended_by, reason)
                values (?, ?, ?, 1, now(), ?, 'A case is open')""", owner.at(), UUID.fromString(award), owner.home().manager().value());
        return award;
    }

    private static String appeal(Owner owner) {
        var award = UUID.fromString(suspended(owner));
        return row("""
                insert into award_appeal (id, organization_id, award_id, person_id, suspension_id, made_by, words, appealed_at)
                select ?, s.organization_id, s.award_id, ?, s.id, s.suspended_by, 'It was not so', now()
                from award_suspension s where s.award_id = ?""", owner.person().value(), award);
    }

    /** A place where nobody but the platform can answer an appeal. */
    private static String alone() {
        var alias = "alone" + UUID.randomUUID().toString().substring(0, 8);
        Districts.organization(alias);
        return alias;
    }

    private static String appealAt(String alias) {
        var organization = Districts.organization(alias);
        var manager = Districts.person(organization, "The one who suspended", "manager");
        var home = new Office(alias, organization, "", manager, Ids.next());
        return appeal(new Owner(home, Districts.person(organization, "The one who appeals")));
    }

    private static String learnerRecord(Owner owner) {
        return row("""
                insert into learner_record (id, slug, organization_id, person_id, issuer_name, holder_name, name_shown, partial, made_at)
                values (?, ?, ?, ?, 'A district', 'Robin', true, false, now())""", Ids.secret(), owner.at(), owner.person().value());
    }

    private static String rule(Owner owner) {
        return row(
                """
                insert into assignment_rule (id, organization_id, name, path, audience, schedule, grace_days, reason, made_by, made_on)
                values (?, ?, ?, 'first-ninety-days', jsonb_build_object('teams', jsonb_build_array(?::text)),
                        '{"kind": "after-reaching", "days": 30}', 14, 'Because', ?, current_date)""",
                owner.at(),
                Ids.next().toString(),
                owner.home().team().toString(),
                owner.home().manager().value());
    }

    private static String plan(Owner owner) {
        return row("""
                insert into plan (id, organization_id, team_id, target, minutes_a_week, begins_on, until_on, seen, made_by, made_on,
                                  made_at)
                values (?, ?, ?, 'gaps', 60, current_date + 1, current_date + 60, 'seen', ?, current_date, now())""", owner.at(), owner.home().team(), owner.home().manager().value());
    }

    private static String line(Owner owner, String plan) {
        return row("""
                insert into plan_line (id, organization_id, plan_id, person_id, course, task, title, minutes, path, due_on, why)
                values (?, ?, ?, ?, 'privacy-at-work', false, 'Privacy', 60, 'course~privacy-at-work', current_date + 30, '[]')""", owner.at(), UUID.fromString(plan), owner.person().value());
    }

    private static String service(Owner owner) {
        Db.run("""
                insert into service_board (organization_id, revision, adopted_at, adopted_by) values (?, '1', now(), ?)
                on conflict do nothing""", owner.at(), owner.home().manager().value());
        var slug = "s" + Ids.next();
        row(
                "insert into service (id, organization_id, slug, name, about) values (?, ?, ?, ?, '')",
                owner.at(),
                slug,
                slug);
        return slug;
    }

    static String ownPath(Owner owner) {
        var slug = "p" + Ids.next();
        row(
                """
                insert into own_path (id, organization_id, slug, path, title, draft, changed_by, changed_at)
                values (?, ?, ?, ?, 'A path', ?::jsonb, ?, now())""",
                owner.at(),
                slug,
                owner.home().alias() + "~" + slug,
                "{\"title\":\"A path\",\"promise\":\"Knows it.\",\"roles\":[],\"steps\":[]}",
                owner.home().manager().value());
        return slug;
    }

    private static String saved(Owner owner) {
        return row("""
                insert into saved_report (id, organization_id, person_id, name, report, query, saved_at)
                values (?, ?, ?, ?, 'completion', '', now())""", owner.at(), owner.person().value(), Ids.next().toString());
    }

    private static String view(Owner owner) {
        return row("""
                insert into team_view (id, organization_id, person_id, name, query, saved_at)
                values (?, ?, ?, ?, '', now())""", owner.at(), owner.person().value(), Ids.next().toString());
    }
}
