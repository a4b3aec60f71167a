package org.uplink.competency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.ContentItem;
import org.uplink.platform.ContentReader;

/** Reads {@code content/frameworks/*.yaml}. */
public final class FrameworkReader implements ContentReader<Framework> {

    @Override
    public String folder() {
        return "frameworks";
    }

    @Override
    public Optional<Framework> read(ContentItem item) {
        return item.yaml(item.slug() + ".yaml", "framework").map(document -> {
            var file = document.as(File.class);
            declareNames(item, file);
            checkRoles(document, file);
            checkReplaced(document, file);
            return file.framework(item);
        });
    }

    private static void declareNames(ContentItem item, File file) {
        file.domains()
                .forEach(domain -> domain.competencies()
                        .forEach(competency -> item.batch().declare("competency", competency.id())));
        file.roles().forEach(role -> item.batch().declare("role profile", role.id()));
    }

    private static void checkRoles(ContentItem.Document document, File file) {
        for (var i = 0; i < file.roles().size(); i++) {
            var role = file.roles().get(i);
            var pointer = "/roles/" + i;
            role.targets()
                    .forEach((domain, targets) -> targets.keySet()
                            .forEach(key -> document.mustBeDeclared(
                                    "competency", key, pointer + "/targets/" + domain + "/" + key)));
            role.core().stream()
                    .filter(key -> !role.allTargets().containsKey(new CompetencyId(key)))
                    .forEach(key -> document.problem(
                            pointer + "/core", "'" + key + "' is core but has no target.", "Add it under targets."));
        }
    }

    private static void checkReplaced(ContentItem.Document document, File file) {
        var here = file.domains().stream()
                .flatMap(domain -> domain.competencies().stream())
                .map(File.CompetencyEntry::id)
                .toList();
        for (var i = 0; i < file.replaced().size(); i++) {
            var one = file.replaced().get(i);
            var pointer = "/replaced_competencies/" + i;
            if (here.contains(one.competency().key())) {
                document.problem(
                        pointer + "/competency",
                        "'" + one.competency() + "' is said to be replaced, and the framework still has it.",
                        "Take it out of its domain, or out of this list.");
            }
            if (file.replaced().stream()
                            .map(Framework.Replacement::competency)
                            .toList()
                            .indexOf(one.competency())
                    < i) {
                document.problem(
                        pointer + "/competency",
                        "'" + one.competency() + "' stands in this list twice.",
                        "Name all that stands in its place in one entry.");
            }
            one.by().stream()
                    .filter(by -> !here.contains(by.key()))
                    .forEach(by -> document.problem(
                            pointer + "/by",
                            "'" + by + "' stands in the place of '" + one.competency()
                                    + "', and the framework does not have it.",
                            "Name a competency of this framework."));
        }
    }

    /** The file as it is written. */
    record File(
            Head framework,
            Scale scale,
            List<Framework.CurrencyClass> currencyClasses,
            List<Framework.EvidenceKind> evidenceKinds,
            Rule masteryRule,
            List<DomainEntry> domains,
            List<RoleEntry> roles,
            @Nullable Sources references,
            @Nullable List<Framework.Replacement> replacedCompetencies) {

        List<Framework.Replacement> replaced() {
            return replacedCompetencies == null ? List.of() : replacedCompetencies;
        }

        record Head(
                String uuid,
                String title,
                String shortTitle,
                String version,
                String description,
                String licence,
                @Nullable String uuidNamespace) {}

        record Scale(List<Framework.Level> levels) {}

        record Rule(String version) {}

        record Sources(@Nullable Cosn cosn, @Nullable Nice nice) {}

        record Cosn(List<Area> areas) {}

        record Area(String code, String name) {}

        record Nice(Map<String, String> workRoles, Map<String, String> competencyAreas) {}

        record DomainEntry(String id, String uuid, String title, String summary, List<CompetencyEntry> competencies) {}

        record CompetencyEntry(
                String id,
                String uuid,
                String title,
                String statement,
                String whyInSchools,
                String currency,
                boolean safetyCritical,
                List<Integer> challenges,
                Map<Integer, String> levels,
                Competency.Crosswalk crosswalk) {

            Competency competency(String domain) {
                return new Competency(
                        new CompetencyId(id),
                        uuid,
                        domain,
                        title,
                        statement,
                        whyInSchools,
                        currency,
                        safetyCritical,
                        challenges,
                        levels,
                        crosswalk);
            }
        }

        record RoleEntry(
                String id,
                String uuid,
                String title,
                String kind,
                List<String> typicalTitles,
                String summary,
                List<String> core,
                Map<String, Map<String, Integer>> targets,
                @Nullable List<String> onetSoc,
                @Nullable List<String> niceWorkRoles) {

            Map<CompetencyId, Integer> allTargets() {
                var all = new LinkedHashMap<CompetencyId, Integer>();
                targets.values().forEach(byKey -> byKey.forEach((key, level) -> all.put(new CompetencyId(key), level)));
                return all;
            }

            RoleProfile profile() {
                return new RoleProfile(
                        new RoleProfileId(id),
                        uuid,
                        title,
                        kind,
                        typicalTitles,
                        summary,
                        core.stream().map(CompetencyId::new).toList(),
                        allTargets(),
                        onetSoc == null ? List.of() : onetSoc,
                        niceWorkRoles == null ? List.of() : niceWorkRoles);
            }
        }

        Framework framework(ContentItem item) {
            return new Framework(
                    item.slug(),
                    item.revision(),
                    framework.uuid(),
                    framework.title(),
                    framework.shortTitle(),
                    framework.version(),
                    framework.description(),
                    framework.licence(),
                    masteryRule.version(),
                    scale.levels(),
                    currencyClasses,
                    evidenceKinds,
                    domains.stream().map(File::domain).toList(),
                    roles.stream().map(RoleEntry::profile).toList(),
                    names(),
                    replaced());
        }

        /** Without a namespace of its own, the framework itself is one. */
        private Framework.References names() {
            var cosn = new LinkedHashMap<String, String>();
            var nice = references == null ? null : references.nice();
            if (references != null && references.cosn() != null) {
                references.cosn().areas().forEach(area -> cosn.put(area.code(), area.name()));
            }
            return new Framework.References(
                    framework.uuidNamespace() == null ? framework.uuid() : framework.uuidNamespace(),
                    cosn,
                    nice == null ? Map.of() : nice.workRoles(),
                    nice == null ? Map.of() : nice.competencyAreas());
        }

        private static Framework.Domain domain(DomainEntry entry) {
            return new Framework.Domain(
                    entry.id(),
                    entry.uuid(),
                    entry.title(),
                    entry.summary(),
                    entry.competencies().stream()
                            .map(competency -> competency.competency(entry.id()))
                            .toList());
        }
    }
}
