package org.uplink.platform;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads content without publishing it: the check that authors and the build run. */
public final class ContentCheck {

    private final ContentFiles files;
    private final ContentBatch batch;

    /** @param directory a folder like {@code content/}, its schemas included */
    public ContentCheck(Path directory) {
        this.files = ContentFiles.in(directory);
        this.batch = new ContentBatch(files.schemas());
    }

    /** The documents of one kind by slug, without those that have mistakes. */
    public <T> Map<String, T> read(ContentReader<T> reader) {
        var documents = new LinkedHashMap<String, T>();
        for (var item : files.items(reader.folder(), batch)) {
            reader.read(item).ifPresent(document -> documents.put(item.slug(), document));
        }
        return documents;
    }

    /** The mistakes of all that was read. */
    public List<ContentProblem> problems() {
        return batch.problems();
    }
}
