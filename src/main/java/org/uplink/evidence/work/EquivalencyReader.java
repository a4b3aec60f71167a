package org.uplink.evidence.work;

import java.util.HashSet;
import java.util.Optional;
import org.uplink.platform.ContentItem;
import org.uplink.platform.ContentReader;

/** Reads {@code content/equivalencies/*.yaml}. */
public final class EquivalencyReader implements ContentReader<Equivalency> {

    @Override
    public String folder() {
        return "equivalencies";
    }

    @Override
    public Optional<Equivalency> read(ContentItem item) {
        return item.yaml(item.slug() + ".yaml", "equivalencies").map(document -> {
            var file = document.as(Equivalency.class);
            var ids = new HashSet<String>();
            for (var i = 0; i < file.credentials().size(); i++) {
                var credential = file.credentials().get(i);
                var pointer = "/credentials/" + i;
                if (!ids.add(credential.id())) {
                    document.problem(
                            pointer + "/id",
                            "The id '" + credential.id() + "' is used twice.",
                            "Give each credential an id of its own.");
                }
                credential
                        .evidence()
                        .keySet()
                        .forEach(key -> document.mustBeDeclared("competency", key, pointer + "/evidence/" + key));
            }
            return file;
        });
    }
}
