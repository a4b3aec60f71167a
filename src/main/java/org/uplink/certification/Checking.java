package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.uplink.certification.AwardChecks.One;
import org.uplink.certification.CheckRules.Check;
import org.uplink.certification.CheckRules.Missed;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Writes down which yearly checks are met and missed, of whoever is judged anyway, before their awards are made. */
@ApplicationScoped
class Checking {

    /** What is to be written down of one award, as of a day. */
    private record Finding(PersonId person, AwardChecks about, LocalDate day) {

        UUID award() {
            return about.award().id();
        }

        private Stream<One> due(Predicate<One> which) {
            return about.checks().stream().filter(one -> one.isDueOn(day) && which.test(one));
        }

        Stream<CheckRows.Met> met() {
            return due(one -> one.eligibility().met())
                    .map(one -> new CheckRows.Met(award(), one.check().number(), day));
        }

        /** As it is with those that are met now. */
        private Map<Integer, LocalDate> allMet() {
            var all = new HashMap<>(about.award().metChecks());
            met().forEach(one -> all.put(one.number(), day));
            return all;
        }

        private List<Check> checks() {
            return about.checks().stream().map(One::check).toList();
        }

        Stream<CheckRows.Missed> begun() {
            return rows(CheckRules.begun(about.award().missedChecks(), checks(), allMet(), day));
        }

        Stream<CheckRows.Missed> over() {
            return rows(CheckRules.over(about.award().missedChecks(), checks(), allMet(), day));
        }

        private Stream<CheckRows.Missed> rows(List<Missed> missed) {
            return missed.stream().map(one -> new CheckRows.Missed(award(), one.number(), one.year(), one.from()));
        }

        Stream<ChecksSettled.One> open() {
            return due(one -> !one.eligibility().met() && !one.check().isOverOn(day))
                    .map(one -> told(one.check()));
        }

        Stream<ChecksSettled.One> missed() {
            return begun().flatMap(row -> checks().stream()
                    .filter(check -> check.number() == row.number())
                    .map(this::told));
        }

        private ChecksSettled.One told(Check check) {
            return new ChecksSettled.One(
                    person,
                    award(),
                    check.number(),
                    check.year().getValue(),
                    check.closes(),
                    about.terms().title(),
                    "/certifications/" + about.terms().slug());
        }
    }

    private final CheckOutlooks outlooks;
    private final CheckRows rows;
    private final Event<ChecksSettled> event;

    Checking(CheckOutlooks outlooks, CheckRows rows, Event<ChecksSettled> event) {
        this.outlooks = outlooks;
        this.rows = rows;
        this.event = event;
    }

    /**
     * @param standings of people who are held
     * @return whether anything was written down, so that they stand otherwise now
     */
    boolean settle(OrganizationId organization, Collection<Standing> standings) {
        var found = standings.stream()
                .flatMap(standing -> outlooks.of(standing).stream()
                        .map(about -> new Finding(standing.holder().person(), about, standing.day())))
                .toList();
        var met = found.stream().flatMap(Finding::met).toList();
        var begun = found.stream().flatMap(Finding::begun).toList();
        rows.met(organization, met);
        rows.missed(organization, begun);
        var over = over(organization, found);
        tell(new ChecksSettled(
                organization,
                found.stream().flatMap(Finding::open).toList(),
                found.stream().flatMap(Finding::missed).toList(),
                over));
        return !met.isEmpty() || !begun.isEmpty() || !over.isEmpty();
    }

    private List<UUID> over(OrganizationId organization, List<Finding> found) {
        var over = found.stream().flatMap(Finding::over).toList();
        if (!over.isEmpty()) {
            rows.over(organization, over, found.getFirst().day());
        }
        return over.stream().map(CheckRows.Missed::award).toList();
    }

    private void tell(ChecksSettled settled) {
        if (!settled.open().isEmpty() || !settled.changed().isEmpty()) {
            event.fire(settled);
        }
    }
}
