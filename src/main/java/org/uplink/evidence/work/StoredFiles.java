package org.uplink.evidence.work;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.uplink.platform.Lock;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PictureRules;
import org.uplink.platform.Refusal;
import org.uplink.platform.Typed;

/**
 * Takes files of people in: looked at, scanned, counted against the quota of the organization, then kept under their hash. What
 * a file belongs to is the business of whoever takes it; each such table is a part of the view {@code stored_file}.
 */
@ApplicationScoped
public class StoredFiles {

    /**
     * What may be added.
     *
     * @param there how many there are already
     */
    public record Allowance(int there, int most, long mostBytes) {}

    /** @param name without anything that a file system or a header would take for more than a name */
    public record Kept(String sha256, String name, String type, long bytes, boolean scanned) {}

    /**
     * @param why {@code no-store}, {@code empty}, {@code large}, {@code many}, {@code quota}, {@code type}, {@code pixels},
     *     {@code infected} or {@code unscanned}
     */
    public record Refused(String name, long bytes, String why) {}

    /** What was kept, and what was not; the two do not hang on each other. */
    public record Taken(List<Kept> kept, List<Refused> refused) {

        private static Taken nothing() {
            return new Taken(new ArrayList<>(), new ArrayList<>());
        }

        private long bytes() {
            return kept.stream().mapToLong(Kept::bytes).sum();
        }
    }

    private final FileStore store;
    private final FileTypes types;
    private final VirusScanner scanner;
    private final EntityManager entities;
    private final Lock lock;
    private final long quota;

    StoredFiles(
            FileStore store,
            FileTypes types,
            VirusScanner scanner,
            EntityManager entities,
            Lock lock,
            WorkConfig config) {
        this.store = store;
        this.types = types;
        this.scanner = scanner;
        this.entities = entities;
        this.lock = lock;
        this.quota = config.files().quota().asLongValue();
    }

    /** Whether this server keeps files at all. */
    public boolean isPossible() {
        return store.isConfigured();
    }

    /** In the caller's transaction, which then writes a row for each that was kept. */
    public Taken take(OrganizationId organization, Allowance allowance, List<FileUpload> files) {
        var sent = files.stream()
                .filter(file -> !Typed.text(file.fileName()).isEmpty())
                .toList();
        var taken = Taken.nothing();
        if (!sent.isEmpty()) {
            lockQuota();
            var used = used();
            for (var file : sent) {
                try {
                    take(organization, allowance, used, file, taken);
                } catch (IOException disk) {
                    throw new UncheckedIOException(disk);
                }
            }
        }
        return taken;
    }

    private void take(OrganizationId organization, Allowance allowance, long used, FileUpload file, Taken taken)
            throws IOException {
        var name = FileRules.cleanName(file.fileName());
        var path = file.uploadedFile();
        var why = whyNot(allowance, used, path, taken);
        if (why.isEmpty()) {
            why = look(organization, name, path, taken);
        }
        if (!why.isEmpty()) {
            taken.refused().add(new Refused(name, Files.size(path), why));
        }
    }

    private String whyNot(Allowance allowance, long used, Path path, Taken taken) throws IOException {
        var bytes = Files.size(path);
        if (!store.isConfigured()) {
            return "no-store";
        } else if (bytes == 0) {
            return "empty";
        } else if (bytes > allowance.mostBytes()) {
            return "large";
        } else if (allowance.there() + taken.kept().size() >= allowance.most()) {
            return "many";
        }
        return used + taken.bytes() + bytes > quota ? "quota" : "";
    }

    private String look(OrganizationId organization, String name, Path path, Taken taken) throws IOException {
        var type = types.allowed(path, name);
        if (type.isEmpty()) {
            return "type";
        }
        if (pixels(path) > FileRules.MOST_PIXELS) {
            return "pixels";
        }
        return switch (scanner.scan(path)) {
            case INFECTED -> "infected";
            case FAILED -> "unscanned";
            case CLEAN -> keep(organization, new Sniffed(name, type.get(), true), path, taken);
            case NOT_SCANNED -> keep(organization, new Sniffed(name, type.get(), false), path, taken);
        };
    }

    private static long pixels(Path path) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(path))) {
            return PictureRules.pixels(bytes);
        }
    }

    private record Sniffed(String name, String type, boolean scanned) {}

    private String keep(OrganizationId organization, Sniffed file, Path path, Taken taken) throws IOException {
        var hash = FileStore.hash(path);
        try {
            store.keep(organization.value(), hash, path);
        } catch (IOException full) {
            Log.error("The folder of files takes nothing more", full);
            return "full";
        }
        taken.kept().add(new Kept(hash, file.name(), file.type(), Files.size(path), file.scanned()));
        return "";
    }

    /** "31 MB", as people read it. */
    public static String size(long bytes) {
        return FileRules.size(bytes);
    }

    /** @throws Refusal.NotFound where the disk does not have it */
    public Path bytes(OrganizationId organization, String sha256) {
        return store.get(organization.value(), sha256);
    }

    /** Empty where the disk does not have it, or nothing is kept. */
    public Optional<Path> find(OrganizationId organization, String sha256) {
        return store.find(organization.value(), sha256);
    }

    /** Whoever adds or removes files of the organization meanwhile waits, so that its quota holds. */
    public void lockQuota() {
        lock.takeHere("files:");
    }

    /** Bytes on disk of the organization; what is there twice counts once. Drafts count. */
    private long used() {
        return (Long) entities.createNativeQuery("""
                        select coalesce(sum(bytes), 0)::bigint from (
                            select distinct sha256, bytes from stored_file
                            where organization_id = uplink_organization()) one""").getSingleResult();
    }

    /** A row that named it is gone: a night removes the bytes, where no other row of the organization names them. */
    public void released(OrganizationId organization, String sha256) {
        entities.createNativeQuery("""
                        insert into released_file (organization_id, sha256, released_at) values (?1, ?2, now())
                        on conflict do nothing""")
                .setParameter(1, organization.value())
                .setParameter(2, sha256)
                .executeUpdate();
    }

    /** Those names that no row of the organization has. */
    @SuppressWarnings("unchecked")
    List<String> unnamed(Collection<String> names) {
        return entities.createNativeQuery("""
                        select name from unnest(cast(?1 as text[])) name
                        where not exists (select from stored_file f
                                          where f.organization_id = uplink_organization() and f.sha256 = name)""")
                .setParameter(1, names.toArray(String[]::new))
                .getResultList();
    }
}
