package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.access.Things.Owner;
import org.uplink.local.LocalStack;
import org.uplink.testing.Office;
import org.uplink.testing.PackagedService;
import org.uplink.testing.RawRequest;
import org.uplink.testing.Spelling;
import org.uplink.testing.Tokens;

/** The packaged service, asked for every protected page in other spellings: none opens what the plain address does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathSpellingsIT {

    private static final Path LOG = Path.of("target", "spelled-service.log");
    private static final int REFUSED = 400;
    private static final int AT_ONCE = 8;

    private static final String GET = "GET";

    private final Map<Route, Door> doors = new HashMap<>();
    private PackagedService service;
    private Actor learner;

    private record Door(String method, String address) {

        static Door open(String address) {
            return new Door(GET, address);
        }
    }

    /** One request and what must not come back. A spelling that has no method of its own is asked for by that of the door. */
    private record Try(Spelling spelling, Door door, Map<String, String> headers) {

        /** What is wrong with the answer, or "". */
        String fault(int port) {
            var target = spelling.of().apply(door.address());
            var method = spelling.method().equals(GET) ? door.method() : spelling.method();
            var all = new HashMap<>(headers);
            all.putAll(spelling.headers());
            var status = new RawRequest(method, target, all).send(port);
            var wrong = spelling.refused() ? status != REFUSED : status / 100 == 2 || status >= 500 && status != 501;
            return wrong ? spelling.example() + ": " + method + " " + target + " answers " + status : "";
        }
    }

    @BeforeAll
    void start() throws IOException {
        var stack = new LocalStack().start();
        LocalStack.tell(stack);
        service = new PackagedService(stack, Map.of(), LOG);
        RestAssured.port = service.port();
        RestAssured.baseURI = "http://127.0.0.1";
        var home = Office.open();
        var owner = new Owner(home, home.own("Somebody of the team"));
        learner = Actor.member(home);
        Access.table().forEach((route, access) -> {
            if (!access.everybody()) {
                var address = Things.address(route, owner).replaceFirst("\\?.*", "");
                doors.put(route, new Door(route.method(), address));
            }
        });
    }

    @AfterAll
    void stop() {
        service.close();
        RestAssured.reset();
    }

    @Test
    void noSpellingOpensAPageToSomebodyWhoHasNotSignedIn() {
        report(tries(List.copyOf(doors.values()), Map.of()));
    }

    @Test
    void noSpellingOpensAPageToALearnerWhoMayNotCallIt() {
        var table = Access.table();
        var shut = doors.keySet().stream()
                .filter(route -> !learner.mayCall(route, table.get(route)))
                .collect(Collectors.partitioningBy(Route::isForPrograms));
        var tries =
                tries(of(shut.get(false)), Map.of("Cookie", learner.browser().cookieHeader()));
        tries.addAll(tries(of(shut.get(true)), Map.of("Authorization", "Bearer " + Tokens.of(learner.mail()))));
        report(tries);
    }

    @Test
    void noSpellingReachesWhatIsPackedBesidePages() {
        var inside = List.of(
                "/application.properties",
                "/META-INF/MANIFEST.MF",
                "/db/migration/V0001__open_the_house_to_the_service.sql",
                "/content/courses/privacy-at-work/quiz.yaml",
                "/keycloak/uplink-realm.json");
        report(tries(inside.stream().map(Door::open).toList(), Map.of()));
    }

    @Test
    void spellingsThatNoPageNeedsAreRefusedForWhatIsPublicToo() {
        var files = learner.browser().get("/").html().select("link[rel=stylesheet], script[src]");
        var paths =
                files.stream().map(file -> file.attr("href") + file.attr("src")).toList();
        assertThat(paths).isNotEmpty();
        var tries = new ArrayList<Try>();
        for (var path : paths) {
            assertThat(new RawRequest("GET", path, Map.of()).send(service.port()))
                    .isEqualTo(200);
            Spelling.thatNobodyNeeds().forEach(spelling -> tries.add(new Try(spelling, Door.open(path), Map.of())));
        }
        report(tries);
    }

    @Test
    void addressesThatPeopleUseAreAnswered() {
        for (var address : List.of(
                "/",
                "/catalog?q=caf%C3%A9+au%20lait",
                "/catalog?q=a%2Fb%3Bc%5Cd%2e;e//f",
                "/courses/privacy-at-work",
                "/paths/first-ninety-days",
                "/frameworks/k12tsf",
                "/verify",
                "/api/v1/courses",
                "/ims/case/v1p1/CFDocuments",
                "/.well-known/did.json")) {
            assertThat(new RawRequest("GET", address, Map.of()).send(service.port()))
                    .as(address)
                    .isLessThan(500)
                    .isNotEqualTo(REFUSED)
                    .isNotEqualTo(302);
        }
        assertThat(new RawRequest("GET", "/courses/caf%C3%A9%20noir", Map.of()).send(service.port()))
                .isEqualTo(404);
    }

    /** A public page in place of a protected one: the check must see that it opens. */
    @Test
    void anOpenDoorIsReported() {
        assertThat(faults(tries(List.of(Door.open("/catalog")), Map.of())))
                .anyMatch(fault -> fault.endsWith("answers 200"));
    }

    private List<Door> of(List<Route> routes) {
        return routes.stream().map(doors::get).toList();
    }

    private static List<Try> tries(List<Door> doors, Map<String, String> headers) {
        return doors.stream()
                .flatMap(door -> Spelling.all().stream().map(spelling -> new Try(spelling, door, headers)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void report(List<Try> tries) {
        var faults = faults(tries);
        System.out.printf("paths: %d passed, %d failed%n", tries.size() - faults.size(), faults.size());
        assertThat(faults).isEmpty();
    }

    private List<String> faults(List<Try> tries) {
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = tries.stream()
                    .map(one -> (Callable<String>) () -> one.fault(service.port()))
                    .toList();
            return hands.invokeAll(all).stream()
                    .map(PathSpellingsIT::value)
                    .filter(fault -> !fault.isEmpty())
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String value(Future<String> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
