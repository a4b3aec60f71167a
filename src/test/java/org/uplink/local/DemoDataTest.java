package org.uplink.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemoStack.class)
class DemoDataTest {

    @Inject
    DemoData demo;

    @Inject
    DemoSources sources;

    @ConfigProperty(name = "uplink.test.superuser-url")
    String database;

    @Test
    void everyAccountOfTheRealmThatAnOrganizationKnowsIsAMember() throws SQLException {
        assertThat(texts("""
                        select p.email || ' ' || string_agg(o.alias || ':' || array_to_string(m.roles, '+'), ' ' order by o.alias)
                        from identity i join person p on p.id = i.person_id join membership m on m.person_id = p.id
                        join organization o on o.id = m.organization_id
                        where i.key like 'keycloak|00000000-0000-4000-8000-%' and m.ended_on is null
                        group by p.email order by p.email"""))
                .containsExactly(
                        "admin@lakeside.example lakeside:learner+manager+admin",
                        "admin@riverbend.example riverbend:learner+manager+admin",
                        "assessor@lakeside.example lakeside:learner+assessor",
                        "assessor@riverbend.example riverbend:learner+assessor",
                        "learner@lakeside.example lakeside:learner",
                        "learner@riverbend.example riverbend:learner",
                        "manager@lakeside.example lakeside:learner+manager",
                        "manager@riverbend.example riverbend:learner+manager",
                        "platform@uplink.example uplink:learner+admin+platform",
                        "shared@riverbend.example lakeside:learner riverbend:learner");
    }

    @Test
    void aboutSixtyPeopleHoldAllJobsAndDuties() throws SQLException {
        assertThat(texts("select count(*) from person")).containsExactly("60");
        assertThat(texts("select key from role_profile where key not in (select role_profile from membership_job)"))
                .isEmpty();
    }

    @Test
    void aPassedCheckHasAnAttemptThatPassedAtThatTime() throws SQLException {
        nothing("""
                select from enrolment e where e.check_passed_at is not null and not exists (
                    select from attempt a where a.enrolment_id = e.id and a.passed and a.submitted_at = e.check_passed_at)""");
        nothing("select from enrolment where completed_at is not null and check_passed_at is null");
    }

    @Test
    void aCompletedCourseHasEveryLessonOfItsRevision() throws SQLException {
        nothing("""
                select from enrolment e join course_revision r on r.course = e.course and r.revision = e.revision
                where e.completed_at is not null and exists (
                    select from jsonb_array_elements(r.document -> 'lessons') declared
                    where not exists (select from lesson_completion c
                                      where c.enrolment_id = e.id and c.lesson = declared ->> 'slug'))""");
        nothing("""
                select from lesson_completion c join enrolment e on e.id = c.enrolment_id
                where c.completed_at < e.started_at or c.completed_at > e.completed_at""");
    }

    @Test
    void whatAnAttemptCountsAsRightIsWhatTheBankSays() throws SQLException {
        nothing("""
                select from attempt a
                join course_revision r on r.course = a.course and r.revision = a.revision
                where a.correct <> (
                    select count(*) from answer given
                    join jsonb_array_elements(r.document #> '{quiz,questions}') asked on asked ->> 'id' = given.question
                    where given.attempt_id = a.id and given.options = (
                        select array_agg(option ->> 'id' order by option ->> 'id')
                        from jsonb_array_elements(asked -> 'options') option where (option ->> 'correct')::boolean))
                or a.passed <> (100 * a.correct >= cardinality(a.questions) * (r.document #>> '{quiz,pass_percent}')::int)
                or cardinality(a.questions) <> (select count(*) from answer given where given.attempt_id = a.id)
                or cardinality(a.questions) <> (r.document #>> '{quiz,draw}')::int""");
    }

    @Test
    void aPassedCheckIsEvidenceOfWhatTheCourseSays() throws SQLException {
        nothing("""
                select from attempt a join course_alignment c on c.course = a.course and c.via = 'check'
                where a.passed and not exists (
                    select from evidence e where e.person_id = a.person_id and e.organization_id = a.organization_id
                        and e.source = 'attempt:' || a.id and e.competency = c.competency and e.level = c.level)""");
        nothing("""
                select from evidence e where e.kind = 'knowledge_check'
                    and not exists (select from attempt a where a.passed and 'attempt:' || a.id = e.source)""");
    }

    @Test
    void noEvidenceIsAboveTheCeilingOfItsKindOrInTheFuture() throws SQLException {
        nothing("""
                select from evidence e
                join framework f on true join framework_revision r on r.framework = f.slug and r.revision = f.revision
                join jsonb_array_elements(r.document -> 'evidence_kinds') declared on declared ->> 'id' = e.kind
                where e.level > (declared ->> 'ceiling')::int and e.kind <> 'self_assessment'""");
        nothing("select from evidence where occurred_on > current_date or recorded_at > now()");
        nothing("""
                select from evidence e join membership m
                    on m.person_id = e.person_id and m.organization_id = e.organization_id
                where e.occurred_on not between m.started_on and coalesce(m.ended_on, 'infinity')""");
        assertThat(texts("select distinct kind from evidence")).hasSize(8);
    }

    @Test
    void judgementsAreMadeByOthersAndTheHighestByTwoHouses() throws SQLException {
        nothing(
                "select from evidence_assessor a join evidence e on e.id = a.evidence_id where a.assessor_id = e.person_id");
        nothing("select from evidence where kind = 'manager_rating' and recorded_by = person_id");
        nothing("""
                select from evidence e where e.kind = 'contribution'
                    and (select count(distinct assessor_organization) from evidence_assessor a where a.evidence_id = e.id) < 2""");
    }

    @Test
    void aWalkIsCompletedExactlyWhenAllItsStepsAre() throws SQLException {
        nothing("""
                select from walk w join path_revision r on r.path = w.path and r.revision = w.revision
                where (w.completed_at is not null) <> (jsonb_array_length(r.document -> 'steps') =
                    (select count(*) from step_completion s where s.walk_id = w.id))""");
        nothing("""
                select from walk w join path_revision r on r.path = w.path and r.revision = w.revision
                join jsonb_array_elements(r.document -> 'steps') declared on declared ->> 'course' is not null
                where exists (select from enrolment e where e.person_id = w.person_id and e.organization_id = w.organization_id
                                 and e.course = declared ->> 'course' and e.completed_at is not null)
                   <> exists (select from step_completion s where s.walk_id = w.id and s.step = declared ->> 'id')""");
    }

    @Test
    void theLearnerIsOnTheWayAndNotAtTheEnd() throws SQLException {
        assertThat(texts("""
                        select e.course || ' ' || (e.completed_at is not null) || ' '
                            || (select count(*) from lesson_completion c where c.enrolment_id = e.id)
                        from enrolment e join person p on p.id = e.person_id
                        where p.email = 'learner@riverbend.example' and e.course <> 'wi-fi-that-survives-first-period'
                        order by e.course"""))
                .containsExactly(
                        "how-a-school-district-works true 5",
                        "privacy-at-work true 5",
                        "the-first-hour-of-an-incident false 2");
        assertThat(texts("""
                        select m.name from assignment a join person p on p.id = a.person_id join person m on m.id = a.assigned_by
                        where p.email = 'learner@riverbend.example' and a.due_on between current_date + 30 and current_date + 42""")).containsExactly("Marcus Bell");
        assertThat(texts("""
                        select c.certification || ' ' || (c.shared_at is not null) || ' ' || (c.valid_until > current_date)
                        from credential c join person p on p.id = c.person_id where p.email = 'learner@riverbend.example'""")).containsExactly("school-operations-and-privacy true true");
    }

    @Test
    void certificationsOfEachFateAreThere() throws SQLException {
        assertThat(texts("""
                        select distinct case when r.credential_id is not null then 'revoked' when c.suspended_at is not null then 'suspended'
                            when e.award_id is not null then 'paused' when c.valid_until < current_date then 'lapsed'
                            when c.valid_until < current_date + interval '6 months' then 'due' else 'valid' end as fate
                        from credential c left join credential_revocation r on r.credential_id = c.id
                        left join award_end e on e.award_id = c.award_id
                        where c.shared_at is not null and c.certification = 'district-technology-foundations' order by fate""")).containsExactly("due", "lapsed", "paused", "revoked", "suspended", "valid");
        nothing("""
                select from credential c join award_now a on a.id = c.award_id
                where c.valid_until <> a.ends_on or c.suspended_at is distinct from a.suspended_at""");
    }

    @Test
    void aClockThatStandsStillMovesTheEndByItsDays() throws SQLException {
        assertThat(texts("""
                        select count(*) filter (where e.ends_on = a.valid_until + (h.until_on - h.from_on + 1)) || ' of ' || count(*)
                        from award_hold h join award a on a.person_id = h.person_id and a.organization_id = h.organization_id
                        join award_end e on e.award_id = a.id""")).containsExactly("1 of 1");
    }

    @Test
    void anAppealWaits() throws SQLException {
        assertThat(texts("""
                        select p.name from award_appeal a join membership m on m.organization_id = a.organization_id
                        join person p on p.id = m.person_id and 'admin' = any(m.roles) and p.id = a.made_by
                        where not exists (select from award_appeal_decision d where d.appeal_id = a.id)""")).containsExactly("Adam Novak");
    }

    @Test
    void theSameDayMakesTheSameRows() {
        var day = LocalDate.of(2027, 2, 3);
        var first = new DemoSet(sources.read(), DemoAccounts.ofRealm(), day, 60).batch(0);
        var second = new DemoSet(sources.read(), DemoAccounts.ofRealm(), day, 60).batch(0);
        for (var table : DemoTable.values()) {
            assertThat(second.of(table)).as(table.name()).isEqualTo(first.of(table));
        }
    }

    @Test
    void aSecondLoadChangesNothing() throws SQLException {
        var before = texts("select count(*) || '/' || max(id::text) from evidence");
        demo.load(60);
        assertThat(texts("select count(*) || '/' || max(id::text) from evidence"))
                .isEqualTo(before);
    }

    private void nothing(String query) throws SQLException {
        assertThat(texts("select count(*) from (" + query + ") found")).containsExactly("0");
    }

    private List<String> texts(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database);
    }
}
