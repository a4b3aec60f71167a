package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.uplink.evidence.work.Steps.HandedIn;

/** What assessors have before them: what was handed in last, whatever its author has written since. */
@ApplicationScoped
class HandedInWork {

    private final Submissions submissions;
    private final Steps steps;
    private final FileRows files;

    HandedInWork(Submissions submissions, Steps steps, FileRows files) {
        this.submissions = submissions;
        this.steps = steps;
        this.files = files;
    }

    /** With the files that its author has not taken away again. */
    HandedIn of(Submission one) {
        var there = files.of(one.id());
        return steps.handedIn(one.id())
                .map(last -> last.withFilesAmong(there))
                .orElseGet(() -> new HandedIn(one.draft(submissions.claims(one.id())), there, List.of()));
    }
}
