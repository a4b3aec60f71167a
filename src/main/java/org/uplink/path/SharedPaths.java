package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Refusal;

/** Paths that organizations above the active one share with it, and adopting them. */
@ApplicationScoped
class SharedPaths {

    private final SharedRows rows;
    private final OwnPaths paths;
    private final AuditTrail trail;

    SharedPaths(SharedRows rows, OwnPaths paths, AuditTrail trail) {
        this.rows = rows;
        this.paths = paths;
        this.trail = trail;
    }

    /** By title. */
    @Transactional
    List<SharedPath> list() {
        var adopted = rows.adoptions().stream()
                .collect(Collectors.toMap(one -> one.origin().slug(), Function.identity()));
        return rows.offers().stream()
                .map(offer -> new SharedPath(
                        offer.shared(), offer.organization(), offer.sharedAt(), adopted.get(offer.path())))
                .sorted(Comparator.comparing(shared -> shared.path().title()))
                .toList();
    }

    /** @throws Refusal.NotFound where nobody shares such a path with the active organization */
    @Transactional
    SharedPath get(PathId origin) {
        return list().stream()
                .filter(shared -> shared.path().id().equals(origin))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /**
     * Makes it a draft of the active organization's own. Done twice, also in two tabs at once, it gives one path.
     *
     * @throws Refusal.NotFound where nobody shares such a path with the active organization
     */
    @Transactional
    OwnPath adopt(PathId origin) {
        paths.lock();
        var offer = rows.offer(origin).orElseThrow(Refusal.NotFound::new);
        var before = rows.adoptions().stream()
                .filter(one -> one.origin().equals(origin))
                .findFirst();
        if (before.isPresent()) {
            return paths.get(before.get().slug());
        }
        var own = paths.insert(AdoptRules.draft(offer.shared()));
        rows.adopted(own.id(), offer);
        trail.record("adopted-path", own.address(), own.draft().title() + ", from " + offer.organization());
        return own;
    }
}
