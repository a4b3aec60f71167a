package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uplink.platform.Refusal;

/** The door to learning paths. */
@ApplicationScoped
public class Paths {

    private final PathShelf shelf;

    Paths(PathShelf shelf) {
        this.shelf = shelf;
    }

    /** The revision that somebody who starts today gets; of paths that organizations composed only the active one's. */
    public Optional<Path> current(PathId id) {
        return id.isOwn()
                ? shelf.currentOwn(id)
                : Optional.ofNullable(shelf.current().get(id.slug()));
    }

    /** @throws Refusal.NotFound where there is no such path now */
    public Path get(PathId id) {
        return current(id).orElseThrow(Refusal.NotFound::new);
    }

    /** Keeps a path of one step, so that it can be assigned; it is not offered among the paths. */
    public Path keep(Path single) {
        return shelf.keep(single);
    }

    /** The revision that somebody began with, which stays theirs. */
    public Path at(PathId id, String revision) {
        return shelf.at(id.slug(), revision);
    }

    /** All that can be started today, those that the active organization composed among them, by title. */
    public List<Path> all() {
        return Stream.concat(shelf.current().values().stream(), shelf.allOwn().stream())
                .sorted(Comparator.comparing(Path::title))
                .toList();
    }
}
