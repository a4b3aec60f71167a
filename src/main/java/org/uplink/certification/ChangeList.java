package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.certification.Impacts.Impact;
import org.uplink.certification.VersionRules.Successor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Who is affected by a change, of those whom the one who acts manages. */
@ApplicationScoped
class ChangeList {

    record Affected(ChangeRows.Row row, Impact impact) {

        /** The day on which the version before ends for them; who comes after that has the most time. */
        private LocalDate day() {
            var until = impact.until();
            return until == null ? LocalDate.MAX : until;
        }
    }

    /**
     * @param asked those who must do more because of it
     * @param others how many are affected and need do nothing more
     */
    record Found(List<Affected> asked, int others) {

        List<Affected> page(int page) {
            return asked.stream()
                    .skip((page - 1L) * ChangeQuery.PAGE_SIZE)
                    .limit(ChangeQuery.PAGE_SIZE)
                    .toList();
        }
    }

    private final ChangeRows rows;
    private final Impacts impacts;
    private final CurrentActor current;

    ChangeList(ChangeRows rows, Impacts impacts, CurrentActor current) {
        this.rows = rows;
        this.impacts = impacts;
        this.current = current;
    }

    Found of(Successor successor, ChangeQuery wanted) {
        var found = rows.of(successor.now().terms(), wanted);
        var known = impacts
                .of(
                        current.get().organization(),
                        successor,
                        found.stream().map(ChangeRows.Row::person).toList())
                .stream()
                .collect(Collectors.toMap(ChangeList::person, Function.identity()));
        var asked = found.stream()
                .flatMap(row -> Stream.ofNullable(known.get(row.person()))
                        .filter(Impact::asksMore)
                        .map(impact -> new Affected(row, impact)))
                .sorted(wanted.byName() ? (_, _) -> 0 : Comparator.comparing(Affected::day))
                .toList();
        return new Found(asked, known.size() - asked.size());
    }

    private static PersonId person(Impact impact) {
        return impact.standing().holder().person();
    }
}
