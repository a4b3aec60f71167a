package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.uplink.platform.Ids;

/** Takes files in: looked at, scanned, counted against the quota, then kept. */
@ApplicationScoped
class Uploads {

    /** Why a file was not kept; the others were. */
    record Refused(String name, long bytes, String why) {}

    private final FileStore store;
    private final FileRows rows;
    private final FileTypes types;
    private final VirusScanner scanner;
    private final TransactionSynchronizationRegistry transactions;
    private final long quota;

    Uploads(
            FileStore store,
            FileRows rows,
            FileTypes types,
            VirusScanner scanner,
            TransactionSynchronizationRegistry transactions,
            WorkConfig config) {
        this.store = store;
        this.rows = rows;
        this.types = types;
        this.scanner = scanner;
        this.transactions = transactions;
        this.quota = config.files().quota().asLongValue();
    }

    boolean isPossible() {
        return store.isConfigured();
    }

    /** @return what was not kept, with the reason */
    List<Refused> add(Submission to, List<FileUpload> files) {
        var sent = files.stream().filter(file -> !file.fileName().isEmpty()).toList();
        var refused = new ArrayList<Refused>();
        if (!sent.isEmpty()) {
            rows.lockQuota();
            for (var file : sent) {
                try {
                    add(to, file, refused);
                } catch (IOException disk) {
                    throw new UncheckedIOException(disk);
                }
            }
        }
        return refused;
    }

    private void add(Submission to, FileUpload file, List<Refused> refused) throws IOException {
        var name = FileRules.cleanName(file.fileName());
        var path = file.uploadedFile();
        var why = whyNot(to, path);
        if (why.isEmpty()) {
            why = look(to, name, path);
        }
        if (!why.isEmpty()) {
            refused.add(new Refused(name, Files.size(path), why));
        }
    }

    private String whyNot(Submission to, Path path) throws IOException {
        var bytes = Files.size(path);
        if (!store.isConfigured()) {
            return "no-store";
        } else if (bytes == 0) {
            return "empty";
        } else if (bytes > FileRules.MOST_BYTES) {
            return "large";
        } else if (rows.of(to.id()).size() >= FileRules.MOST_FILES) {
            return "many";
        }
        return rows.used() + bytes > quota ? "quota" : "";
    }

    private String look(Submission to, String name, Path path) throws IOException {
        var type = types.allowed(path, name);
        if (type.isEmpty()) {
            return "type";
        }
        return switch (scanner.scan(path)) {
            case INFECTED -> "infected";
            case FAILED -> "unscanned";
            case CLEAN -> keep(to, new Sniffed(name, type.get(), true), path);
            case NOT_SCANNED -> keep(to, new Sniffed(name, type.get(), false), path);
        };
    }

    private record Sniffed(String name, String type, boolean scanned) {}

    private String keep(Submission to, Sniffed file, Path path) throws IOException {
        var hash = FileStore.hash(path);
        store.keep(to.organizationId(), hash, path);
        rows.add(to, new FileRows.Row(Ids.next(), hash, file.name(), file.type(), Files.size(path), file.scanned()));
        return "";
    }

    /** The row goes now, the bytes once that is certain and where nothing else of the organization is the same. */
    void remove(Submission from, UUID file) {
        rows.lockQuota();
        var row = rows.get(from.id(), file);
        rows.remove(from.id(), file);
        if (!rows.isUsed(row.sha256())) {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        store.forget(from.organizationId(), row.sha256());
                    }
                }
            });
        }
    }
}
