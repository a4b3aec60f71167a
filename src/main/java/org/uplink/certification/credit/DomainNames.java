package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;

/** What the framework knows of the competencies of an entry. */
@ApplicationScoped
class DomainNames {

    private final Competencies competencies;
    private final CurrentActor current;

    DomainNames(Competencies competencies, CurrentActor current) {
        this.competencies = competencies;
        this.current = current;
    }

    Framework framework(OrganizationId organization) {
        return current.find()
                .filter(actor -> actor.organization().equals(organization))
                .map(_ -> competencies.framework())
                .orElseGet(() -> competencies.frameworkOf(organization));
    }

    /** The ids of domains by the code of a competency. */
    static Map<String, String> domains(Framework framework) {
        var domains = new HashMap<String, String>();
        framework.competencies().forEach(one -> domains.put(one.id().key(), one.domain()));
        return domains;
    }

    /** A competency that the framework has no more counts where what replaced it lies, or else where its code says. */
    static Set<String> of(Collection<String> codes, Map<String, String> domains, Framework framework) {
        var found = new TreeSet<String>();
        for (var code : codes) {
            var domain = domains.get(code);
            if (domain != null) {
                found.add(domain);
                continue;
            }
            var instead = framework.carried(new CompetencyId(code)).stream()
                    .flatMap(one -> Stream.ofNullable(domains.get(one.key())))
                    .toList();
            found.addAll(instead.isEmpty() ? List.of(code.replaceFirst("-.*", "")) : instead);
        }
        return found;
    }

    /** The skill areas of a leader that competencies are related to, by name. */
    static String areas(Collection<String> codes, Framework framework) {
        return codes.stream()
                .flatMap(code -> framework.competency(new CompetencyId(code)).stream())
                .map(Competency::crosswalk)
                .flatMap(crosswalk -> crosswalk.cosn().stream())
                .distinct()
                .map(area -> framework.references().cosn().getOrDefault(area, area))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
