package org.uplink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.qute.TemplateInstance;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The house as a check: which room may use which, and the few bans that reviews would repeat. */
class ArchitectureTest {

    private static final String BASE = "org.uplink.";

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("competency", Set.of()),
            Map.entry("people", Set.of("competency")),
            Map.entry("catalog", Set.of("competency")),
            Map.entry("path", Set.of("competency", "catalog")),
            Map.entry("progress", Set.of("people", "catalog")),
            Map.entry("quiz", Set.of("people", "competency", "catalog", "progress")),
            Map.entry("evidence", Set.of("people", "competency", "catalog", "progress", "quiz")),
            Map.entry("coverage", Set.of("people", "competency", "catalog", "evidence")),
            Map.entry("certification", Set.of("people", "competency", "catalog", "progress", "quiz", "evidence")),
            Map.entry(
                    "assignment",
                    Set.of(
                            "people",
                            "competency",
                            "catalog",
                            "path",
                            "progress",
                            "quiz",
                            "evidence",
                            "coverage",
                            "certification")),
            Map.entry("credential", Set.of("people", "competency", "catalog", "progress", "evidence", "certification")),
            Map.entry(
                    "notification",
                    Set.of(
                            "people",
                            "competency",
                            "catalog",
                            "path",
                            "progress",
                            "evidence",
                            "assignment",
                            "certification",
                            "credential")),
            Map.entry(
                    "insight",
                    Set.of(
                            "people",
                            "competency",
                            "catalog",
                            "path",
                            "progress",
                            "quiz",
                            "evidence",
                            "coverage",
                            "certification",
                            "assignment",
                            "credential",
                            "notification")),
            Map.entry(
                    "local",
                    Set.of(
                            "people",
                            "competency",
                            "catalog",
                            "path",
                            "progress",
                            "quiz",
                            "evidence",
                            "coverage",
                            "certification",
                            "assignment",
                            "credential",
                            "notification",
                            "insight")));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.uplink");

    @Test
    void eachRoomUsesOnlyTheRoomsBelowIt() {
        var strays = new TreeSet<String>();
        for (var user : HOUSE) {
            for (var dependency : user.getDirectDependenciesFromSelf()) {
                if (isStray(dependency)) {
                    strays.add(dependency.getDescription());
                }
            }
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void eachRoomHasARow() {
        var rooms = new HashSet<String>();
        HOUSE.forEach(one -> rooms.add(room(one)));
        assertThat(MAY_USE.keySet()).containsAll(rooms);
    }

    private static boolean isStray(Dependency dependency) {
        var used = dependency.getTargetClass().getBaseComponentType();
        if (!used.getPackageName().startsWith(BASE)) {
            return false;
        }
        var from = room(dependency.getOriginClass());
        var to = room(used);
        return !from.equals(to)
                && !to.equals("platform")
                && !MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass one) {
        return one.getPackageName().substring(BASE.length()).split("\\.")[0];
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching("org.uplink.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void templatesNeverSeeEntities() {
        noClasses()
                .that()
                .implement(TemplateInstance.class)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .because("a page shows records; an entity in a template reads the database while it is drawn")
                .check(HOUSE);
    }

    @Test
    void entitiesStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .because("other rooms hold ids and ask the door")
                .check(HOUSE);
    }

    @Test
    void rulesArePure() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Rules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..")
                .because("a rule is a function of its arguments, so that it can be tested and explained")
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheClock() {
        for (var type : List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
            noClasses()
                    .should()
                    .callMethod(type, "now")
                    .because("domain dates come from the injected clock and the organization's time zone")
                    .check(HOUSE);
        }
    }

    /** What people and programs name as an address is text to all but one class, which looks where it leads. */
    @Test
    void onlyOneClassOpensAddresses() {
        opensNoAddress().check(HOUSE);
    }

    @Test
    void aClassThatOpensAnAddressIsReported() {
        var hole = new ClassFileImporter().importClasses(Opener.class);
        assertThatThrownBy(() -> opensNoAddress().check(hole)).isInstanceOf(AssertionError.class);
    }

    private static ArchRule opensNoAddress() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("Outside")
                // These ask the Keycloak that the configuration names, and nothing that anybody typed.
                .and()
                .doNotHaveSimpleName("KeycloakPresence")
                .and()
                .doNotHaveSimpleName("KeycloakClients")
                .and()
                .resideOutsideOfPackage("org.uplink.local..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|.*URLConnection|Socket)"
                        + "|io\\.vertx\\..*\\.(HttpClient|WebClient|NetClient).*|jakarta\\.ws\\.rs\\.client\\..*")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "openStream")
                .because("an address that somebody names could lead into our own network");
    }

    /** Asks for whatever it is told to. */
    static final class Opener {
        URLConnection open(String address) throws IOException {
            return new URL(address).openConnection();
        }
    }
}
