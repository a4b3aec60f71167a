package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.uplink.platform.Lock;
import org.uplink.platform.OrganizationId;

/** Which e-mail domains are whose: each is one organization's, however it came to it. In transactions of others. */
@ApplicationScoped
public class EmailDomains {

    private final EntityManager entities;
    private final Lock lock;

    EmailDomains(EntityManager entities, Lock lock) {
        this.entities = entities;
        this.lock = lock;
    }

    /** Two that say so at once would both have it. Held until the transaction ends. */
    void lock() {
        lock.take("email domains");
    }

    @SuppressWarnings("unchecked")
    public List<String> of(OrganizationId organization) {
        return entities.createNativeQuery("select unnest(email_domains) from organization where id = ?1 order by 1")
                .setParameter(1, organization.value())
                .getResultList();
    }

    /** False where another organization has it. */
    public boolean add(OrganizationId organization, String domain) {
        lock();
        return entities.createNativeQuery("""
                        update organization set email_domains = case when ?2 = any(email_domains) then email_domains
                            else array(select d from unnest(email_domains || cast(?2 as text)) d order by d) end
                        where id = ?1 and not exists (select from organization o where o.id <> ?1 and ?2 = any(o.email_domains))""")
                        .setParameter(1, organization.value())
                        .setParameter(2, domain)
                        .executeUpdate()
                > 0;
    }

    public void remove(OrganizationId organization, String domain) {
        lock();
        entities.createNativeQuery(
                        "update organization set email_domains = array_remove(email_domains, ?2) where id = ?1")
                .setParameter(1, organization.value())
                .setParameter(2, domain)
                .executeUpdate();
    }

    /** Members with an address in it, the first of them by name. */
    @SuppressWarnings("unchecked")
    public List<String> people(OrganizationId organization, String domain) {
        return entities.createNativeQuery("""
                        select p.name from membership m join person p on p.id = m.person_id
                        where m.organization_id = ?1 and m.ended_on is null and split_part(lower(p.email), '@', 2) = ?2
                        order by lower(p.name), p.id""")
                .setParameter(1, organization.value())
                .setParameter(2, domain)
                .getResultList();
    }
}
