package org.uplink.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Counted;
import org.uplink.testing.Districts;
import org.uplink.testing.PackagedService;
import org.uplink.testing.Tokens;

/** Kills the packaged service in the middle of a check, again and again: an answer that it acknowledged is there afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcknowledgedAnswersIT {

    @RegisterExtension
    static final Counted COUNTED = new Counted("kills");

    private static final String COURSE = "how-a-school-district-works";
    private static final int KILLS = Integer.getInteger("uplink.kills", 10);
    private static final long SEED = Long.getLong("uplink.kills.seed", System.nanoTime());
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final Path LOG = Path.of("target", "killed-service.log");

    /** What was sent last for a question, and what was acknowledged last; at most one of each is on its way. */
    private record Sent(String option, long sequence) {}

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, Sent> acknowledged = new ConcurrentHashMap<>();
    private final Random random = new Random(SEED);
    private PackagedService service;

    @BeforeAll
    void start() throws IOException {
        var stack = new LocalStack().start();
        LocalStack.tell(stack);
        service = new PackagedService(stack, Map.of(), LOG);
        RestAssured.port = service.port();
        RestAssured.baseURI = "http://127.0.0.1";
        Districts.organization("riverbend");
    }

    @AfterAll
    void stop() {
        service.close();
        RestAssured.reset();
    }

    @Test
    void noAcknowledgedAnswerIsLostWhenTheServiceIsKilled() throws Exception {
        var account = Accounts.vouchedBy("riverbend");
        var learner = new CheckClient(account);
        var attempt = learner.start(COURSE);
        var questions = learner.questions(attempt);
        var end = System.nanoTime() + LONG_ENOUGH.toNanos();
        var kills = 0;
        while (kills < KILLS && (kills < 2 || System.nanoTime() < end)) {
            Tokens.of(account); // fetched before, so that all the time goes into answers
            killWhileAnswering(learner, attempt, questions);
            kills++;
            service.startAgain();
            checkKept(learner, attempt);
        }
        System.out.printf("kills: %d, after each %d answers stood (seed %d)%n", kills, acknowledged.size(), SEED);
        assertThat(acknowledged.size()).isGreaterThan(questions.size() / 2);
        learner.submit(attempt, true).then().statusCode(200);
    }

    private void killWhileAnswering(CheckClient learner, UUID attempt, List<String> questions) throws Exception {
        var hands = new ArrayList<Thread>();
        for (var hand = 0; hand < 3; hand++) {
            var own = new ArrayList<String>();
            for (var i = hand; i < questions.size(); i += 3) {
                own.add(questions.get(i));
            }
            hands.add(Thread.startVirtualThread(() -> answerUntilRefused(learner, attempt, own)));
        }
        Thread.sleep(random.nextInt(300, 2000));
        service.kill();
        for (var hand : hands) {
            hand.join();
        }
    }

    private void answerUntilRefused(CheckClient learner, UUID attempt, List<String> questions) {
        for (var round = 0; ; round++) {
            var question = questions.get(round % questions.size());
            var before = sent.get(question);
            var answer =
                    new Sent(List.of("a", "b", "c").get(random.nextInt(3)), before == null ? 1 : before.sequence() + 1);
            sent.put(question, answer);
            try {
                var status = learner.answer(attempt, question, List.of(answer.option()), answer.sequence())
                        .statusCode();
                if (status == 200) {
                    acknowledged.put(question, answer);
                }
            } catch (Exception killed) {
                return;
            }
        }
    }

    private static boolean isKept(List<String> chosen, Sent acknowledged, Sent onItsWay) {
        return List.of(List.of(acknowledged.option()), List.of(onItsWay.option()))
                .contains(chosen);
    }

    /** The hole: nothing is stored, or what was acknowledged before the last. */
    @Test
    void anAnswerThatIsLostIsReported() {
        var last = new Sent("b", 2);
        assertThat(isKept(List.of(), last, last)).isFalse();
        assertThat(isKept(List.of("a"), last, last)).isFalse();
        assertThat(isKept(List.of("c"), last, new Sent("c", 3))).isTrue();
    }

    /**
     * What is stored was acknowledged last, or was on its way when the service died. From then on it is what counts: the next
     * death may come before anything newer arrives.
     */
    private void checkKept(CheckClient learner, UUID attempt) {
        var kept = learner.open(attempt).then().statusCode(200).extract().jsonPath();
        acknowledged.replaceAll((question, answer) -> {
            var card = "cards.find { it.question == '" + question + "' }";
            List<String> chosen = kept.getList(card + ".choices.findAll { it.chosen }.id");
            var onItsWay = Objects.requireNonNull(sent.get(question), question);
            assertThat(isKept(chosen, answer, onItsWay)).as(question).isTrue();
            return chosen.equals(List.of(onItsWay.option())) ? onItsWay : answer;
        });
    }
}
