package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.competency.LevelEffects.Effect;
import org.uplink.local.LocalStack;
import org.uplink.platform.ContentJson;
import org.uplink.platform.PersonId;
import org.uplink.testing.Db;

/** A new version of the framework, and what becomes of the evidence that was recorded under the one before. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class FrameworkFollowingTest {

    private static final CompetencyId FAULTS = new CompetencyId("SVC-02");
    private static final CompetencyId PROBLEMS = new CompetencyId("SVC-03");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    FrameworkFollowing following;

    @Inject
    SharedFramework shared;

    @Inject
    Recompute recompute;

    @Inject
    EvidenceLedger ledger;

    @Inject
    Competencies competencies;

    @Inject
    Clock clock;

    TestDistrict district;
    PersonId person;
    Framework now;

    @BeforeEach
    void somebodyWithEvidence() {
        district = new TestDistrict();
        person = district.person("Ada");
        now = competencies.shared();
        var today = LocalDate.now(clock.withZone(TestDistrict.ZONE));
        district.within(() -> ledger.record(new NewEvidence(
                district.id,
                person,
                FAULTS,
                "knowledge_check",
                2,
                today.minusDays(30),
                null,
                person,
                "check:1",
                null,
                null,
                "",
                List.of())));
    }

    private Framework changed(Consumer<ObjectNode> change) {
        try {
            var document = (ObjectNode) JSON.readTree(ContentJson.write(now));
            change.accept(document);
            return ContentJson.read(Framework.class, document.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The next version has no SVC-02: SVC-03 stands in its place. */
    private Framework next() {
        return changed(document -> {
            document.put("version", "9.0").put("revision", "next");
            document.path("domains")
                    .forEach(domain -> ((ArrayNode) domain.path("competencies"))
                            .removeIf(one -> one.path("id").asText().equals(FAULTS.key())));
            var replaced = document.putArray("replaced").addObject().put("competency", FAULTS.key());
            replaced.putArray("by").add(PROBLEMS.key());
        });
    }

    private List<String> levels() {
        return Db.texts("""
                select competency || ' ' || level || ' ' || from_on || ' ' || currency from mastery
                where person_id = ? and level > 0 order by competency, from_on""", person.value());
    }

    @Test
    void thePreviewSaysWhoGainsAndWhoLosesAndChangesNothing() {
        var before = levels();
        var effects = district.within(() -> following.preview(now, next()));
        var level = level(before);
        assertThat(effects)
                .containsExactly(
                        new Effect("Ada", "SVC-02", title(FAULTS), level, 0),
                        new Effect("Ada", "SVC-03", title(PROBLEMS), 0, level));
        assertThat(levels()).isEqualTo(before);
    }

    private static int level(List<String> levels) {
        return Integer.parseInt(levels.getFirst().split(" ")[1]);
    }

    private String title(CompetencyId id) {
        return now.competency(id).orElseThrow().title();
    }

    @Test
    void evidenceCountsForWhatStandsInThePlaceOfItsCompetencyAndTheLedgerKeepsItsCode() {
        var before = levels();
        district.within(() -> {
            following.follow(now, next());
            return true;
        });
        assertThat(levels()).isNotEmpty().allMatch(line -> line.startsWith("SVC-03 "));
        assertThat(level(levels())).isEqualTo(level(before));
        assertThat(Db.texts("select competency from evidence where person_id = ?", person.value()))
                .containsExactly("SVC-02");
        district.within(() -> {
            following.follow(next(), now);
            return true;
        });
        assertThat(levels()).isEqualTo(before);
        assertThat(recompute.organization(district.id)).isZero();
    }

    @Test
    void organizationsThatFollowTheSharedFrameworkAreBroughtInStepOnce() {
        var before = levels();
        var older = changed(document -> {
            document.put("revision", "slower-" + person);
            document.path("domains")
                    .forEach(domain -> domain.path("competencies").forEach(one -> {
                        if (one.path("id").asText().equals(FAULTS.key())) {
                            ((ObjectNode) one).put("currency", "fast");
                        }
                    }));
        });
        Db.run(
                "insert into framework_revision (framework, revision, document, loaded_at) values (?, ?, ?::jsonb, now())",
                older.slug(),
                older.revision(),
                ContentJson.write(older));
        district.within(() -> {
            following.follow(now, older);
            return true;
        });
        assertThat(levels()).isNotEqualTo(before);
        Db.run("update organization set levels_by = ? where id = ?", older.revision(), district.id.value());
        shared.follow();
        assertThat(levels()).isEqualTo(before);
        assertThat(Db.texts("select levels_by from organization where id = ?", district.id.value()))
                .containsExactly(now.revision());
    }

    @Test
    void whereOnlyWordsDifferNobodyIsTouched() {
        var reworded = changed(document -> document.put("description", "Other words"));
        assertThat(FollowingRules.affected(now, reworded)).isEmpty();
        assertThat(FollowingRules.affected(now, next())).containsExactlyInAnyOrder(FAULTS, PROBLEMS);
    }
}
