package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows the chain of the audit trail of the organization that the transaction acts for, from its first link to its last. */
@ApplicationScoped
class TrailCheck {

    /**
     * @param links how many there are
     * @param number of the last
     * @param hash of the last: whoever noted it earlier can tell whether the chain was written anew
     * @param emptied of how many rows the words, or all, were taken under a rule
     * @param faults the first wrong row first
     */
    record Result(long links, long number, String hash, long emptied, List<Fault> faults) {

        public boolean right() {
            return faults.isEmpty();
        }
    }

    /**
     * @param number of the link; null for a row that stands in none
     * @param fault what is wrong
     */
    record Fault(@Nullable Long number, UUID event, String fault) {}

    private record Head(long links, long number, String hash, long emptied) {}

    private final EntityManager entities;

    TrailCheck(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Result run() {
        var head = (Head) entities.createNativeQuery("""
                        select count(*) as links, coalesce(max(s.number), 0) as number,
                               coalesce((select last.hash from audit_seal last
                                         where last.organization_id = uplink_organization()
                                         order by last.number desc limit 1), '') as hash,
                               (select count(distinct e.number) from audit_emptied e
                                where e.organization_id = uplink_organization()) as emptied
                        from audit_seal s where s.organization_id = uplink_organization()""", Head.class).getSingleResult();
        List<Fault> faults = entities.createNativeQuery(
                        "select number, event_id, fault from uplink_audit_faults() limit 100", Fault.class)
                .getResultList();
        return new Result(head.links(), head.number(), head.hash(), head.emptied(), faults);
    }
}
