package org.uplink.qa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplink.testing.Accounts;
import org.uplink.testing.Tokens;

/** Somebody who takes a check through the API, and who knows of each answer what the service said. */
public final class Learner {

    static final String COURSE = "how-a-school-district-works";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String service;
    private final String account;
    private UUID attempt = new UUID(0, 0);
    private List<String> questions = List.of();

    public Learner(String service, String organization) {
        this.service = service;
        this.account = Accounts.vouchedBy(organization);
    }

    /** Some in the middle of a check. */
    public static List<Learner> inChecks(String service, String organization, int number)
            throws IOException, InterruptedException {
        var learners = new ArrayList<Learner>();
        for (var i = 0; i < number; i++) {
            var learner = new Learner(service, organization);
            learner.startCheck();
            learners.add(learner);
        }
        return learners;
    }

    public String account() {
        return account;
    }

    public UUID attempt() {
        return attempt;
    }

    public List<String> questions() {
        return questions;
    }

    public void startCheck() throws IOException, InterruptedException {
        var started = post("/api/v1/me/checks", Map.of("course", COURSE, "again", false));
        attempt = UUID.fromString(json(started, 201).path("attempt").asText());
        var all = new ArrayList<String>();
        json(get("/api/v1/me/checks/" + attempt), 200)
                .path("cards")
                .forEach(card -> all.add(card.path("question").asText()));
        questions = List.copyOf(all);
    }

    /** @return the status, or 0 where no answer came */
    public int save(String question, String option, long sequence) throws InterruptedException {
        var body = Map.of("question", question, "options", List.of(option), "seq", sequence);
        try {
            return post("/api/v1/me/checks/" + attempt + "/answers", body).statusCode();
        } catch (IOException lost) {
            return 0;
        }
    }

    public HttpResponse<String> submit() throws IOException, InterruptedException {
        return post("/api/v1/me/checks/" + attempt + "/submission", Map.of("unansweredToo", true));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Tokens.of(account));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
