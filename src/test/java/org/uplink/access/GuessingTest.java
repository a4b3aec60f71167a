package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** Whoever guesses addresses of credentials gets the same answer to each, with nobody's name. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class GuessingTest {

    private static final int GUESSES = Integer.getInteger("uplink.guesses", 2_000);
    private static final long SEED = Long.getLong("uplink.guesses.seed", System.nanoTime());
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String NAME = "Hidden Holder of a Credential";

    @Test
    void allGuessesAreAnsweredTheSame() throws IOException {
        var slug = slug();
        var dice = new Random(SEED);
        var expected = answer(any(dice));
        var others = 0;
        for (var number = 0; number < GUESSES; number++) {
            var answer = answer(number % 10 == 0 ? oneLetterOff(slug, dice) : any(dice));
            others += answer.equals(expected) ? 0 : 1;
        }
        System.out.printf("guessing: %d passed, %d failed (seed %d)%n", GUESSES - others, others, SEED);
        assertThat(others).isZero();
        assertThat(expected).startsWith("HTTP/1.1 404").doesNotContain(NAME);
    }

    /** What gives a name away is another answer. */
    @Test
    void aGuessThatIsRightIsReported() throws IOException {
        assertThat(answer(slug())).isNotEqualTo(answer(any(new Random(SEED)))).contains(NAME);
    }

    /** Of a credential with the name of the holder on it. */
    private static String slug() {
        var riverbend = Districts.organization("riverbend");
        var held = Learned.award(riverbend, Districts.person(riverbend, NAME), Learned.today(), null);
        Db.run("update credential set shared_at = now() where slug = ?", held.slug());
        return held.slug();
    }

    private static String any(Random dice) {
        var guess = new StringBuilder();
        for (var i = 0; i < 22; i++) {
            guess.append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
        }
        return guess.toString();
    }

    private static String oneLetterOff(String slug, Random dice) {
        var guess = new StringBuilder(slug);
        var at = dice.nextInt(slug.length() - 1);
        guess.setCharAt(at, slug.charAt(at) == 'x' ? 'y' : 'x');
        return guess.toString();
    }

    /** Without what differs in each answer to anything: the id of the request, and the token against forged forms. */
    private static String answer(String slug) throws IOException {
        var text = "GET /verify/" + slug + " HTTP/1.1\r\nHost: 127.0.0.1:" + RestAssured.port
                + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
        return new JunkRequest("stranger", new Route("/verify", "GET"), "", text.getBytes(StandardCharsets.US_ASCII))
                .send()
                .replaceAll("(?i)x-request-id: [^\r]*|set-cookie: uplink_csrf[^\r]*|value=\"[\\w-]{20,}\"", "")
                .replace(slug, "");
    }
}
