package org.uplink.people.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Memberships;
import org.uplink.people.Memberships.Outcome;
import org.uplink.people.joining.Directory;
import org.uplink.people.joining.Directory.Added;
import org.uplink.people.joining.Directory.Entry;
import org.uplink.people.scim.UserDocument.Wanted;
import org.uplink.people.scim.UserRows.Found;
import org.uplink.people.scim.UserRows.User;
import org.uplink.platform.Lock;
import org.uplink.platform.PersonId;

/** What a directory does with the people of its organization. It gives no role: whoever comes back is a learner. */
@ApplicationScoped
class DirectoryUsers {

    /** What becomes of somebody, said when nobody else changes them. */
    @FunctionalInterface
    interface Change {
        Wanted of(User saved) throws ScimException;
    }

    private final UserRows rows;
    private final Directory directory;
    private final Memberships memberships;
    private final EntityManager entities;
    private final Lock lock;

    DirectoryUsers(UserRows rows, Directory directory, Memberships memberships, EntityManager entities, Lock lock) {
        this.rows = rows;
        this.directory = directory;
        this.memberships = memberships;
        this.entities = entities;
        this.lock = lock;
    }

    @Transactional
    Found list(@Nullable String filter, Window window) throws ScimException {
        return rows.list(filter, window);
    }

    @Transactional
    User find(String id) {
        return rows.find(id);
    }

    @Transactional
    User create(Wanted wanted) {
        return switch (directory.add(wanted.entry())) {
            case Added.Made(var person) -> settled(person, wanted.activeOr(true));
            case Added.Known(var person) -> back(person, wanted);
            case Added.Taken _ -> throw taken();
        };
    }

    /** @param ifMatch the version that the directory saw, or null where it does not care */
    @Transactional
    User replace(String id, @Nullable String ifMatch, Change change) throws ScimException {
        var saved = lock(id, ifMatch);
        var wanted = change.of(saved);
        describe(saved, wanted.entry());
        return settled(saved.person(), wanted.activeOr(saved.active()));
    }

    /** The membership ends and the directory knows the person no more; what is on record stays. */
    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        var saved = lock(id, ifMatch);
        settled(saved.person(), false);
        directory.remove(saved.person());
    }

    private User lock(String id, @Nullable String ifMatch) {
        lock.take("directory user " + id);
        var saved = rows.find(id);
        ScimProblem.unlessNamed(ifMatch, saved.version());
        return saved;
    }

    private static Entry entryOf(User user) {
        return new Entry(
                user.userName(), user.externalId(), user.name(), user.givenName(), user.familyName(), user.email());
    }

    private User back(PersonId person, Wanted wanted) {
        if (!directory.describe(person, wanted.entry())) {
            throw taken();
        }
        var saved = rows.find(person.toString());
        call(saved, wanted.entry());
        return settled(person, wanted.activeOr(true));
    }

    private void describe(User saved, Entry entry) {
        if (!entry.equals(entryOf(saved))) {
            if (!directory.describe(saved.person(), entry)) {
                throw taken();
            }
            call(saved, entry);
        }
    }

    /** Nobody is renamed for another organization that knows them too. */
    private void call(User saved, Entry entry) {
        if (directory.isOfHereOnly(saved.person())) {
            rename(saved, entry.name());
            directory.readdress(saved.person(), entry.email());
        }
    }

    private void rename(User saved, String name) {
        var outcome = name.equals(saved.name())
                ? new Outcome.Saved()
                : memberships.rename(saved.person(), saved.nameVersion(), name);
        entities.flush();
        if (outcome instanceof Outcome.Outdated) {
            rename(rows.find(saved.person().toString()), name);
        }
    }

    /** Where somebody else was quicker, it is done with what they saved: a directory that hears of no failure asks no more. */
    private User settled(PersonId person, boolean active) {
        var saved = rows.find(person.toString());
        if (saved.active() == active) {
            return saved;
        }
        var outcome = active
                ? memberships.readmit(person, saved.membershipVersion())
                : memberships.end(person, saved.membershipVersion());
        if (outcome instanceof Outcome.LastAdmin) {
            throw new ScimProblem(409, "", "This is the last administrator: name another one in Uplink first.");
        }
        entities.flush();
        return outcome instanceof Outcome.Outdated ? settled(person, active) : rows.find(person.toString());
    }

    private static ScimProblem taken() {
        return ScimProblem.taken("Somebody else of this organization has this userName or externalId.");
    }
}
