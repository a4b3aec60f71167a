package org.uplink.evidence;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.competency.Framework.EvidenceKind;
import org.uplink.evidence.EvaluationProblem.Mistake;
import org.uplink.evidence.EvaluationRequest.Assessor;
import org.uplink.evidence.EvaluationRequest.Sent;

/** Reads evaluations as programs send them, and says of everything that is wrong where it stands and what to do. */
final class EvaluationReader {

    static final int MOST = 1000;

    /** What was read: evaluations, or why there are none. */
    sealed interface Read {
        /** @param single whether one object was sent and not an array */
        record Requests(List<EvaluationRequest> all, boolean single) implements Read {}

        record Refused(EvaluationProblem problem) implements Read {}
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> OF_AN_EVALUATION = Set.of("competency", "asOf", "evidence");
    private static final Set<String> OF_AN_ITEM =
            Set.of("id", "kind", "level", "occurredOn", "artifact", "assessors", "endsOn", "revoked");
    private static final Set<String> OF_AN_ASSESSOR = Set.of("organization", "qualified");

    private final Framework framework;
    private final LocalDate today;
    private final Set<CompetencyId> competencies;
    private final Set<String> kinds;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param today what an evaluation without a day is about */
    EvaluationReader(Framework framework, LocalDate today) {
        this.framework = framework;
        this.today = today;
        competencies = framework.competencies().stream().map(Competency::id).collect(Collectors.toUnmodifiableSet());
        kinds = framework.evidenceKinds().stream().map(EvidenceKind::id).collect(Collectors.toUnmodifiableSet());
    }

    Read read(byte[] body) {
        try {
            return read(JSON.readTree(body));
        } catch (IOException notJson) {
            return new Read.Refused(EvaluationProblem.unreadable(
                    "The body is not JSON. Send one evaluation as an object, or an array of up to " + MOST + "."));
        }
    }

    private Read read(JsonNode root) {
        if (root.isObject()) {
            var one = request(new SentJson(root, 0, "", mistakes));
            return mistakes.isEmpty() ? new Read.Requests(List.of(one), true) : refused();
        }
        if (!root.isArray()) {
            return new Read.Refused(EvaluationProblem.unreadable(
                    "Send one evaluation as an object, or an array of up to " + MOST + "."));
        }
        if (root.size() > MOST) {
            return new Read.Refused(EvaluationProblem.tooMany(root.size(), MOST));
        }
        var all = new ArrayList<EvaluationRequest>();
        for (var element : root) {
            all.add(request(new SentJson(element, all.size(), "", mistakes)));
        }
        return mistakes.isEmpty() ? new Read.Requests(all, false) : refused();
    }

    private Read.Refused refused() {
        return new Read.Refused(EvaluationProblem.of(List.copyOf(mistakes)));
    }

    private EvaluationRequest request(SentJson json) {
        if (!json.isObject(OF_AN_EVALUATION)) {
            return new EvaluationRequest(new CompetencyId(""), today, List.of());
        }
        var asOf = json.at("asOf").optionalDate();
        return new EvaluationRequest(
                competency(json.at("competency")), asOf == null ? today : asOf, evidence(json.at("evidence")));
    }

    private CompetencyId competency(SentJson json) {
        var id = new CompetencyId(json.text("Send a code of the framework, such as " + anyCompetency() + "."));
        if (!id.key().isEmpty() && !competencies.contains(id)) {
            json.note("The framework " + framework.slug() + " has no competency '" + id
                    + "'. Send one of its codes, such as " + anyCompetency() + ".");
        }
        return id;
    }

    private String anyCompetency() {
        return competencies.stream()
                .min(CompetencyId::compareTo)
                .map(CompetencyId::key)
                .orElse("");
    }

    private List<Sent> evidence(SentJson json) {
        if (!json.isArray("Send an array, which may be empty.")) {
            return List.of();
        }
        var ids = new HashSet<String>();
        var items = new ArrayList<Sent>();
        for (var element : json.each()) {
            if (element.isObject(OF_AN_ITEM)) {
                var item = item(element);
                if (!item.id().isEmpty() && !ids.add(item.id())) {
                    element.at("id")
                            .note("'" + item.id() + "' stands twice in this evaluation. Give each item its own id.");
                }
                items.add(item);
            }
        }
        return items;
    }

    private Sent item(SentJson json) {
        return new Sent(
                json.at("id").text("Send text that names the item in this evaluation."),
                kind(json.at("kind")),
                json.at("level").level(),
                json.at("occurredOn").date(),
                json.at("artifact").optionalText(),
                assessors(json.at("assessors")),
                json.at("endsOn").optionalDate(),
                json.at("revoked").flag());
    }

    private String kind(SentJson json) {
        var kind = json.text("Send one of " + allKinds() + ".");
        if (!kind.isEmpty() && !kinds.contains(kind)) {
            json.note("'" + kind + "' is no kind of evidence. Send one of " + allKinds() + ".");
        }
        return kind;
    }

    private String allKinds() {
        return framework.evidenceKinds().stream().map(EvidenceKind::id).collect(Collectors.joining(", "));
    }

    private static List<Assessor> assessors(SentJson json) {
        if (json.isAbsent() || !json.isArray("Send an array of {\"organization\", \"qualified\"}, or leave it out.")) {
            return List.of();
        }
        return json.each().stream()
                .filter(one -> one.isObject(OF_AN_ASSESSOR))
                .map(one -> new Assessor(
                        one.at("organization").text("Send the organization that the assessor is of."),
                        one.at("qualified").flag()))
                .toList();
    }
}
