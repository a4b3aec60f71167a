package org.uplink.platform;

import com.networknt.schema.JsonSchema;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One reading of all content: the names declared, and the mistakes found. Items are read side by side, so what depends on
 * other items is only decided when all are read.
 */
public final class ContentBatch {

    private final Map<String, byte[]> schemaFiles;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> declared = new ConcurrentHashMap<>();
    private final Queue<ContentProblem> problems = new ConcurrentLinkedQueue<>();
    private final Queue<Mention> mentions = new ConcurrentLinkedQueue<>();
    private final Queue<Mention> claims = new ConcurrentLinkedQueue<>();

    /** A name that some content uses or wants for itself, and what to say where that cannot be. */
    private record Mention(String kind, String name, ContentProblem otherwise) {

        String what() {
            return kind + ' ' + name;
        }
    }

    private static final Comparator<ContentProblem> BY_PLACE =
            Comparator.comparing(ContentProblem::file).thenComparing(ContentProblem::line);

    ContentBatch(Map<String, byte[]> schemaFiles) {
        this.schemaFiles = schemaFiles;
    }

    /** Makes a name known to all content: {@code declare("competency", "SVC-01")}. */
    public void declare(String kind, String name) {
        declared.computeIfAbsent(kind, _ -> ConcurrentHashMap.newKeySet()).add(name);
    }

    public Set<String> declared(String kind) {
        return declared.getOrDefault(kind, Set.of());
    }

    /** All mistakes by file and line, once everything is read: only then is it known which names exist. */
    public List<ContentProblem> problems() {
        var unknown = mentions.stream()
                .filter(mention -> !declared(mention.kind()).contains(mention.name()))
                .map(Mention::otherwise);
        return Stream.of(problems.stream(), unknown, claimedTwice())
                .flatMap(some -> some)
                .sorted(BY_PLACE)
                .toList();
    }

    /** Whoever comes first by file keeps the name. */
    private Stream<ContentProblem> claimedTwice() {
        return claims.stream().collect(Collectors.groupingBy(Mention::what)).values().stream()
                .map(Collection::stream)
                .flatMap(same -> same.map(Mention::otherwise).sorted(BY_PLACE).skip(1));
    }

    /** Asks that a name be declared by the end, whatever the order of reading. */
    void mention(String kind, String name, ContentProblem otherwise) {
        mentions.add(new Mention(kind, name, otherwise));
    }

    /** Asks that nobody else claims the name. */
    void claim(String kind, String name, ContentProblem otherwise) {
        claims.add(new Mention(kind, name, otherwise));
    }

    void problem(ContentProblem problem) {
        problems.add(problem);
    }

    JsonSchema schema(String name) {
        return schemas.computeIfAbsent(name, _ -> ContentItem.schema(schemaFiles, name));
    }
}
