package org.uplink.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Closing;
import org.uplink.catalog.ClosingRules;
import org.uplink.catalog.Gap;
import org.uplink.catalog.Offer;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.Currency;
import org.uplink.evidence.Skill;
import org.uplink.platform.PersonId;

/**
 * Who can run a service, and who could soon. Somebody is able who has a verified level at or above each need that rests on
 * evidence which is current or due; what is stale or lapsed does not carry a service, whatever its level.
 */
final class CoverageRules {

    private CoverageRules() {}

    /** How many people can run a service today, as far as it matters. */
    enum Risk {
        NOBODY,
        ONE,
        COVERED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Risk risk(int able) {
        return able <= 0 ? Risk.NOBODY : able == 1 ? Risk.ONE : Risk.COVERED;
    }

    static boolean able(Collection<Need> needs, Map<CompetencyId, Skill> skills) {
        return !needs.isEmpty() && needs.stream().allMatch(need -> meets(need, skills.get(need.competency())));
    }

    private static boolean meets(Need need, @Nullable Skill skill) {
        return skill != null
                && skill.level() >= need.level()
                && (skill.currency() == Currency.CURRENT || skill.currency() == Currency.DUE);
    }

    /** What keeps somebody from being able; a level that is high enough but too old is lacking by one. */
    static List<Gap> missing(Collection<Need> needs, Map<CompetencyId, Skill> skills) {
        var missing = new ArrayList<Gap>();
        for (var need : needs) {
            var skill = skills.get(need.competency());
            if (!meets(need, skill)) {
                var level = skill == null ? 0 : Math.min(skill.level(), need.level() - 1);
                missing.add(new Gap(need.competency(), level, need.level(), true));
            }
        }
        return missing;
    }

    /**
     * Who could become able soonest: where nothing stays open before where something does, then the fewest minutes of
     * courses and tasks, then who lacks the fewest levels, then by name and by id.
     */
    static List<Candidate> candidates(Service service, Collection<Staff> staff, Collection<Offer> offers) {
        return staff.stream()
                .filter(person -> !able(service.needs(), person.skills()))
                .map(person -> {
                    var missing = missing(service.needs(), person.skills());
                    return new Candidate(
                            person, missing, ClosingRules.close(missing, offers, ClosingRules.Aim.QUICKEST));
                })
                .sorted(Comparator.comparing((Candidate one) -> one.closing().levelsOpen())
                        .thenComparing(one -> one.closing().minutes())
                        .thenComparing(Candidate::levels)
                        .thenComparing(one -> one.person().name())
                        .thenComparing(one -> one.person().id()))
                .toList();
    }

    /** Somebody with the levels of today. */
    record Staff(PersonId id, String name, String jobs, Map<CompetencyId, Skill> skills) {}

    /** @param missing what the person lacks now */
    record Candidate(Staff person, List<Gap> missing, Closing closing) {

        /** How many levels are lacking now. */
        int levels() {
            return missing.stream().mapToInt(gap -> gap.target() - gap.level()).sum();
        }
    }

    /** What is at nobody comes before what is at one person, and that before the rest; then by name. */
    static final Comparator<Standing> WORST_FIRST = Comparator.comparing((Standing standing) -> risk(standing.able()))
            .thenComparing(standing -> standing.service().name())
            .thenComparing(standing -> standing.service().id());

    /** @param able how many people can run it */
    record Standing(Service service, int able) {}

    /**
     * A service that somebody's leaving would bring down to one person or to nobody.
     *
     * @param left how many people could still run it
     */
    record Fall(Service service, int left) {}

    /** What falls to one person or to nobody if somebody leaves who can run it today, the worst first. */
    static List<Fall> falls(Collection<Standing> standings, Map<CompetencyId, Skill> leaving) {
        return standings.stream()
                .filter(standing -> able(standing.service().needs(), leaving))
                .filter(standing -> risk(standing.able() - 1) != Risk.COVERED)
                .sorted(Comparator.comparing((Standing standing) -> standing.able())
                        .thenComparing(standing -> standing.service().name())
                        .thenComparing(standing -> standing.service().id()))
                .map(standing -> new Fall(standing.service(), standing.able() - 1))
                .toList();
    }
}
