package org.uplink.insight.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uplink.evidence.work.StoredFiles;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The files that somebody handed in: as evidence, or to show hours. */
@ApplicationScoped
class HandedInFiles {

    private static final int LETTERS_OF_THE_HASH = 12;

    private record Row(String sha256, String name) {

        /** Two files may have one name; the hash leads to the row that tells of it. */
        String entry() {
            return "files/" + sha256.substring(0, LETTERS_OF_THE_HASH) + "-" + name;
        }
    }

    private final EntityManager entities;
    private final StoredFiles files;

    HandedInFiles(EntityManager entities, StoredFiles files) {
        this.entities = entities;
        this.files = files;
    }

    /**
     * Each file once, by its name in the export; one that the disk has lost is left out.
     *
     * @param own whether the person reads them: others read no drafts
     */
    Map<String, Path> of(OrganizationId organization, PersonId person, boolean own) {
        var found = new LinkedHashMap<String, Path>();
        for (var row : rows(organization, person, own)) {
            files.find(organization, row.sha256()).ifPresent(path -> found.put(row.entry(), path));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(OrganizationId organization, PersonId person, boolean own) {
        return entities.createNativeQuery("""
                        select distinct on (sha256) sha256, name from (
                            select t.sha256, t.name from submission_file t join submission s on s.id = t.submission_id
                            where s.organization_id = ?1 and s.person_id = ?2 and (?3 or %s)
                            union all
                            select f.sha256, f.name from credit_file f join credit_entry e on e.id = f.entry_id
                            where e.organization_id = ?1 and e.person_id = ?2) one
                        order by sha256, name""".formatted(PersonalParts.FILE_HANDED_IN), Row.class)
                .setParameter(1, organization.value())
                .setParameter(2, person.value())
                .setParameter(3, own)
                .getResultList();
    }
}
