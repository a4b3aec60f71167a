package org.uplink.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.ContentItem;
import org.uplink.platform.ContentReader;

/** Reads {@code content/services/*.yaml}. */
public final class ServicesReader implements ContentReader<ServicesReader.Services> {

    /** What districts depend on, as far as one file tells. */
    public record Services(String revision, List<Service> services) {}

    @Override
    public String folder() {
        return "services";
    }

    @Override
    public Optional<Services> read(ContentItem item) {
        return item.yaml(item.slug() + ".yaml", "services").map(document -> {
            var file = document.as(File.class);
            for (var i = 0; i < file.services().size(); i++) {
                var service = file.services().get(i);
                var pointer = "/services/" + i;
                if (item.batch().declared("service").contains(service.id())) {
                    document.problem(
                            pointer + "/id",
                            "There is a service '" + service.id() + "' already.",
                            "Give it another id.");
                }
                item.batch().declare("service", service.id());
                service.needs()
                        .keySet()
                        .forEach(key -> document.mustBeDeclared("competency", key, pointer + "/needs/" + key));
            }
            return new Services(
                    item.revision(),
                    file.services().stream().map(Entry::service).toList());
        });
    }

    /** The file as it is written. */
    record File(List<Entry> services) {}

    record Entry(String id, String name, String about, Map<String, Integer> needs) {

        Service service() {
            return new Service(
                    new ServiceId(id),
                    name,
                    about,
                    new TreeMap<>(needs)
                            .entrySet().stream()
                                    .map(need -> new Need(new CompetencyId(need.getKey()), need.getValue()))
                                    .toList());
        }
    }
}
