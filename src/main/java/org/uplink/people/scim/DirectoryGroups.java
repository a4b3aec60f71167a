package org.uplink.people.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.PeopleChanged;
import org.uplink.people.Teams;
import org.uplink.people.Teams.Outcome;
import org.uplink.people.scim.GroupDocument.Wanted;
import org.uplink.people.scim.GroupRows.Found;
import org.uplink.people.scim.GroupRows.Group;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Lock;

/** What a directory does with its groups, which are teams here. Who manages them, people decide. */
@ApplicationScoped
class DirectoryGroups {

    /** What becomes of a group, said when nobody else changes it. */
    @FunctionalInterface
    interface Change {
        Wanted of(Group saved) throws ScimException;
    }

    private final GroupRows rows;
    private final Teams teams;
    private final AuditTrail trail;
    private final Event<PeopleChanged> changed;
    private final CurrentActor current;
    private final EntityManager entities;
    private final Lock lock;

    DirectoryGroups(
            GroupRows rows,
            Teams teams,
            AuditTrail trail,
            Event<PeopleChanged> changed,
            CurrentActor current,
            EntityManager entities,
            Lock lock) {
        this.rows = rows;
        this.teams = teams;
        this.trail = trail;
        this.changed = changed;
        this.current = current;
        this.entities = entities;
        this.lock = lock;
    }

    @Transactional
    Found list(@Nullable String filter, Window window) throws ScimException {
        return rows.list(filter, window);
    }

    @Transactional
    Group find(String id) {
        return rows.find(id);
    }

    /** A team of people is not taken over; one that was a group before comes back. */
    @Transactional
    Group create(Wanted wanted) {
        var team = rows.ended(wanted.name()).orElseGet(() -> created(wanted.name()));
        entities.flush();
        rows.put(team, wanted.externalId());
        var made = rows.find(team.toString());
        settle(made, wanted.members());
        return rows.find(team.toString());
    }

    private UUID created(String name) {
        if (teams.create(Ids.next(), name, null) instanceof Outcome.Saved(var id)) {
            return id;
        }
        throw ScimProblem.taken("A team of this organization has this displayName.");
    }

    /** A directory that does not see whoever is inactive leaves them where they are. */
    @Transactional
    Group replace(String id, @Nullable String ifMatch, Wanted wanted) {
        return become(lock(id, ifMatch), wanted);
    }

    /**
     * Whoever is inactive is in the group that is changed, so that a directory can take them out. One that says all members anew
     * says whom it sees, as a replacement does.
     */
    @Transactional
    Group patch(String id, @Nullable String ifMatch, boolean saysAllMembers, Change change) throws ScimException {
        var seen = lock(id, ifMatch);
        var saved = saysAllMembers ? seen : seen.whole();
        return become(saved, change.of(saved));
    }

    private Group become(Group saved, Wanted wanted) {
        rename(saved, wanted.name());
        var isOther = settle(saved, wanted.members());
        if (isOther || !Objects.equals(saved.externalId(), wanted.externalId())) {
            rows.put(saved.id(), wanted.externalId());
        }
        return rows.find(saved.id().toString());
    }

    /** Its people leave it and the directory knows it no more; the team, with what was planned for it, stays. */
    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        var saved = lock(id, ifMatch).whole();
        settle(saved, Set.of());
        rows.end(saved.id());
        trail.record("ended-directory-team", "/admin/teams/" + id, saved.name());
    }

    private Group lock(String id, @Nullable String ifMatch) {
        lock.take("directory group " + id);
        var saved = rows.find(id);
        ScimProblem.unlessNamed(ifMatch, saved.version());
        return saved;
    }

    private void rename(Group saved, String name) {
        if (name.equals(saved.name())) {
            return;
        }
        var parent = teams.find(saved.id()).parent();
        if (teams.change(saved.id(), saved.teamVersion(), name, parent) instanceof Outcome.NameTaken) {
            throw ScimProblem.taken("A team of this organization has this displayName.");
        }
        entities.flush();
    }

    /** @return whether anybody came or went */
    private boolean settle(Group saved, Set<String> wanted) {
        var before = List.of(saved.members());
        var named = without(wanted, before);
        var gone = without(before, wanted);
        if (rows.known(named) != named.size()) {
            throw ScimProblem.invalidValue("members has somebody who is no User of this organization.");
        }
        var come = rows.add(saved.id(), named);
        rows.remove(saved.id(), gone);
        come.forEach(one -> trail.record("added-team-member", "/admin/people/" + one, saved.name()));
        gone.forEach(one -> trail.record("removed-team-member", "/admin/people/" + one, saved.name()));
        var any = !come.isEmpty() || !gone.isEmpty();
        if (any) {
            changed.fire(new PeopleChanged(current.get().organization()));
        }
        return any;
    }

    private static Set<String> without(Collection<String> all, Collection<String> some) {
        var left = new LinkedHashSet<>(all);
        left.removeAll(new LinkedHashSet<>(some));
        return left;
    }
}
