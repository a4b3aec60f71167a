package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.uplink.evidence.work.StoredFiles;
import org.uplink.evidence.work.StoredFiles.Allowance;
import org.uplink.evidence.work.StoredFiles.Kept;
import org.uplink.evidence.work.StoredFiles.Refused;
import org.uplink.people.retention.LegalHolds;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;

/** Files that show activities, such as a certificate or an agenda. */
@ApplicationScoped
class Proofs {

    static final int MOST_FILES = 3;
    static final long MOST_BYTES = 10L * 1024 * 1024;

    /** A file of an entry. */
    record Proof(UUID id, String sha256, String name, String type, long bytes, boolean scanned) {

        /** "2 MB" */
        public String size() {
            return StoredFiles.size(bytes);
        }
    }

    /** A file on its way to somebody who may have it. */
    record Download(Proof proof, Path bytes) {}

    private final StoredFiles stored;
    private final EntryRows rows;
    private final Judging judging;
    private final LegalHolds holds;
    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    Proofs(
            StoredFiles stored,
            EntryRows rows,
            Judging judging,
            LegalHolds holds,
            EntityManager entities,
            CurrentActor current,
            Clock clock) {
        this.stored = stored;
        this.rows = rows;
        this.judging = judging;
        this.holds = holds;
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** What was not kept, one sentence each. */
    static String problems(ProofMessages words, List<Refused> refused) {
        return refused.stream()
                .map(one -> words.problem(one.why(), one.name(), StoredFiles.size(one.bytes())))
                .collect(Collectors.joining(" "));
    }

    boolean isPossible() {
        return stored.isPossible();
    }

    @SuppressWarnings("unchecked")
    List<Proof> of(UUID entry) {
        return entities.createNativeQuery("""
                        select id, sha256, name, type, bytes, scanned from credit_file
                        where entry_id = ?1 order by id""", Proof.class)
                .setParameter(1, entry)
                .getResultList();
    }

    /**
     * Adds files to an entry of the one who acts. The same file added twice is there once.
     *
     * @return what was not kept, with the reason
     */
    @Transactional
    List<Refused> add(UUID entry, List<FileUpload> files) {
        var organization = current.get().organization();
        open(entry);
        var taken = stored.take(organization, new Allowance(of(entry).size(), MOST_FILES, MOST_BYTES), files);
        taken.kept().forEach(file -> add(organization, entry, file));
        return taken.refused();
    }

    private void add(OrganizationId organization, UUID entry, Kept file) {
        entities.createNativeQuery("""
                        insert into credit_file (id, organization_id, entry_id, sha256, name, type, bytes, scanned, added_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (entry_id, sha256) do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, organization.value())
                .setParameter(3, entry)
                .setParameter(4, file.sha256())
                .setParameter(5, file.name())
                .setParameter(6, file.type())
                .setParameter(7, file.bytes())
                .setParameter(8, file.scanned())
                .setParameter(9, Instant.now(clock))
                .executeUpdate();
    }

    /**
     * Removed twice it is removed once.
     *
     * @return false where the records of its owner are held: it stays
     */
    @Transactional
    boolean remove(UUID entry, UUID file) {
        var organization = current.get().organization();
        open(entry);
        if (holds.isHeld(current.get().person())) {
            return false;
        }
        stored.lockQuota();
        of(entry).stream().filter(proof -> proof.id().equals(file)).forEach(proof -> {
            entities.createNativeQuery("delete from credit_file where id = ?1")
                    .setParameter(1, file)
                    .executeUpdate();
            stored.released(organization, proof.sha256());
        });
        return true;
    }

    /**
     * Holds an entry of the one who acts.
     *
     * @throws Refusal.Conflict where somebody has looked at it: what they saw stays
     */
    private void open(UUID entry) {
        var actor = current.get();
        rows.lock(actor.organization(), actor.person());
        var row = own(entry);
        if (row.verdict() != null) {
            throw new Refusal.Conflict("Somebody has looked at this entry. What they saw stays as it is.");
        }
    }

    private EntryRow own(UUID entry) {
        var actor = current.get();
        return rows.find(actor.organization(), entry)
                .filter(row -> row.personId().equals(actor.person().value()) && !row.automatic())
                .orElseThrow(Refusal.NotFound::new);
    }

    @Transactional
    Download forOwner(UUID entry, UUID file) {
        return download(own(entry), file);
    }

    @Transactional
    Download forJudge(UUID entry, UUID file) {
        return download(judging.get(entry), file);
    }

    private Download download(EntryRow row, UUID file) {
        var found = of(row.id()).stream()
                .filter(proof -> proof.id().equals(file))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return new Download(found, stored.bytes(current.get().organization(), found.sha256()));
    }
}
