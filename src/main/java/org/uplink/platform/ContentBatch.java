package org.uplink.platform;

import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One reading of all content: the names declared so far, and the mistakes found. */
public final class ContentBatch {

    private final Map<String, byte[]> schemaFiles;
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final Map<String, Set<String>> declared = new HashMap<>();
    private final List<ContentProblem> problems = new ArrayList<>();

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

    public List<ContentProblem> problems() {
        return List.copyOf(problems);
    }

    void problem(ContentProblem problem) {
        problems.add(problem);
    }

    JsonSchema schema(String name) {
        return schemas.computeIfAbsent(name, _ -> ContentItem.schema(schemaFiles, name));
    }
}
