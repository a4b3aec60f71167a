package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.uplink.evidence.work.StoredFiles.Allowance;
import org.uplink.evidence.work.StoredFiles.Refused;
import org.uplink.people.retention.LegalHolds;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;

/** The files of submissions. */
@ApplicationScoped
class Uploads {

    private final StoredFiles stored;
    private final FileRows rows;
    private final LegalHolds holds;

    Uploads(StoredFiles stored, FileRows rows, LegalHolds holds) {
        this.stored = stored;
        this.rows = rows;
        this.holds = holds;
    }

    boolean isPossible() {
        return stored.isPossible();
    }

    /** @return what was not kept, with the reason */
    List<Refused> add(Submission to, List<FileUpload> files) {
        var allowance = new Allowance(rows.of(to.id()).size(), FileRules.MOST_FILES, FileRules.MOST_BYTES);
        var taken = stored.take(new OrganizationId(to.organizationId()), allowance, files);
        taken.kept()
                .forEach(file -> rows.add(
                        to,
                        new FileRows.Row(
                                Ids.next(), file.sha256(), file.name(), file.type(), file.bytes(), file.scanned())));
        return taken.refused();
    }

    /** @return false where the records of its author are held: it stays */
    boolean remove(Submission from, UUID file) {
        if (holds.isHeld(from.author())) {
            return false;
        }
        stored.lockQuota();
        var row = rows.get(from.id(), file);
        rows.remove(from.id(), file);
        stored.released(new OrganizationId(from.organizationId()), row.sha256());
        return true;
    }
}
