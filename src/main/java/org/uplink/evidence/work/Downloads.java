package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.UUID;
import org.uplink.platform.CurrentActor;

/** Files of submissions, for their author and for those who judge them. */
@ApplicationScoped
class Downloads {

    private final Submissions submissions;
    private final HandedInWork handedIn;
    private final FileRows files;
    private final FileStore store;
    private final CurrentActor current;

    Downloads(Submissions submissions, HandedInWork handedIn, FileRows files, FileStore store, CurrentActor current) {
        this.submissions = submissions;
        this.handedIn = handedIn;
        this.files = files;
        this.store = store;
        this.current = current;
    }

    record Download(FileRows.Row row, Path bytes) {}

    @Transactional
    Download forAssessor(UUID id, UUID file) {
        var one = submissions.others(current.get(), id);
        var row = FileRows.find(handedIn.of(one).files(), file);
        return new Download(row, store.get(one.organizationId(), row.sha256()));
    }

    @Transactional
    Download forAuthor(UUID id, UUID file) {
        var one = submissions.own(current.get(), id);
        var row = files.get(id, file);
        return new Download(row, store.get(one.organizationId(), row.sha256()));
    }
}
