package org.uplink.local;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a department: who works there is made up, what they do and how they fare is not.
 *
 * @param account the part before the @ of a demo account, null for everybody else
 * @param jobs keys of role profiles: a job and perhaps a duty added to it
 * @param team null for somebody who has left
 * @param holder whether this is one of the places that hold the certification
 */
record DemoSlot(
        @Nullable String account,
        List<String> jobs,
        @Nullable DemoTeam team,
        boolean leads,
        List<String> roles,
        DemoStory story,
        boolean holder) {

    static DemoSlot of(String job, DemoTeam team) {
        return new DemoSlot(null, List.of(job), team, false, List.of("learner"), DemoStory.NONE, false);
    }

    DemoSlot account(String name) {
        return new DemoSlot(name, jobs, team, leads, roles, story, holder);
    }

    DemoSlot duty(String overlay) {
        return new DemoSlot(account, List.of(jobs.getFirst(), overlay), team, leads, roles, story, holder);
    }

    DemoSlot leading(String... granted) {
        var all = new ArrayList<>(List.of("learner", "manager"));
        all.addAll(List.of(granted));
        return new DemoSlot(account, jobs, team, true, all, story, holder);
    }

    DemoSlot assesses() {
        return new DemoSlot(account, jobs, team, leads, List.of("learner", "assessor"), story, holder);
    }

    DemoSlot story(DemoStory told) {
        return new DemoSlot(account, jobs, team, leads, roles, told, holder);
    }

    DemoSlot holds() {
        return new DemoSlot(account, jobs, team, leads, roles, story, true);
    }

    DemoSlot left() {
        return new DemoSlot(account, jobs, null, false, roles, story, holder);
    }
}
