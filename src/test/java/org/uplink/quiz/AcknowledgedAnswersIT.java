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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Districts;
import org.uplink.testing.PackagedService;
import org.uplink.testing.Tokens;

/** Kills the packaged service in the middle of a check, again and again: an answer that it acknowledged is there afterwards. */
class AcknowledgedAnswersIT {

    private static final String COURSE = "how-a-school-district-works";
    private static final int KILLS = 10;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final Path LOG = Path.of("target", "killed-service.log");

    /** What was sent last for a question, and what was acknowledged last; at most one of each is on its way. */
    private record Sent(String option, long sequence) {}

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, Sent> acknowledged = new ConcurrentHashMap<>();
    private final Random random = new Random();
    private PackagedService service;

    @BeforeEach
    void start() throws IOException {
        var stack = new LocalStack().start();
        LocalStack.tell(stack);
        service = new PackagedService(stack, Map.of(), LOG);
        RestAssured.port = service.port();
        RestAssured.baseURI = "http://127.0.0.1";
        Districts.organization("riverbend");
    }

    @AfterEach
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
            assertThat(chosen).isIn(List.of(answer.option()), List.of(onItsWay.option()));
            return chosen.equals(List.of(onItsWay.option())) ? onItsWay : answer;
        });
    }
}
