package org.uplink.platform;

import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One reading of all content: the names declared so far, and the mistakes found. */
public final class ContentBatch {

    private final Map<String, byte[]> schemaFiles;
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final Map<String, Set<String>> declared = new HashMap<>();
    private final List<ContentProblem> problems = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    /** A name that some content uses, and what to say where no content declares it. */
    private record Mention(String kind, String name, ContentProblem otherwise) {}

    ContentBatch(Map<String, byte[]> schemaFiles) {
        this.schemaFiles = schemaFiles;
    }

    /** Makes a name known to what is read later: {@code declare("competency", "SVC-01")}. */
    public void declare(String kind, String name) {
        declared.computeIfAbsent(kind, _ -> new HashSet<>()).add(name);
    }

    public Set<String> declared(String kind) {
        return declared.getOrDefault(kind, Set.of());
    }

    /** All mistakes by file and line, once everything is read: only then is it known which names exist. */
    public List<ContentProblem> problems() {
        var unknown = mentions.stream()
                .filter(mention -> !declared(mention.kind()).contains(mention.name()))
                .map(Mention::otherwise);
        return Stream.concat(problems.stream(), unknown)
                .sorted(Comparator.comparing(ContentProblem::file).thenComparing(ContentProblem::line))
                .toList();
    }

    /** Asks that a name be declared by the end, whatever the order of reading. */
    void mention(String kind, String name, ContentProblem otherwise) {
        mentions.add(new Mention(kind, name, otherwise));
    }

    void problem(ContentProblem problem) {
        problems.add(problem);
    }

    JsonSchema schema(String name) {
        return schemas.computeIfAbsent(name, _ -> ContentItem.schema(schemaFiles, name));
    }
}
