package org.uplink.access;

import static io.restassured.RestAssured.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.uplink.access.Things.Owner;
import org.uplink.testing.Db;

/** What organizations add to the competency framework, and versions of it that wait. */
final class FrameworkThings {

    private static final Path SHARED = Path.of("content", "frameworks", "k12tsf.yaml");
    private static final String UUID_OF_SHARED = "(?s).*?\\n  uuid: ([0-9a-f-]{36}).*";

    private FrameworkThings() {}

    /** A competency of the owner's home. */
    static String competency(Owner owner) {
        adjust(owner);
        return code(owner);
    }

    /** A role of the owner's home. */
    static String role(Owner owner) {
        adjust(owner);
        return key(owner);
    }

    static String code(Owner owner) {
        return owner.home().alias().toUpperCase(Locale.ROOT) + "-01";
    }

    static String key(Owner owner) {
        return owner.home().alias() + "-counter";
    }

    private static void adjust(Owner owner) {
        Db.run("""
                insert into competency (key, framework, domain, title, currency, position, organization_id)
                select ?, framework, domain, 'Knows the counter', currency, 20000, ? from competency where key = 'SVC-05'
                on conflict do nothing""", code(owner), owner.at());
        Db.run("""
                insert into role_profile (key, framework, title, overlay, position, organization_id)
                select ?, framework, 'Counter', false, 20000, ? from role_profile where key = 'support-technician'
                on conflict do nothing""", key(owner), owner.at());
        Db.run("""
                insert into framework_adjustment (organization_id, framework, revision, document, version, changed_at, changed_by)
                select ?, f.slug, f.revision, jsonb_build_object(
                           'competencies', jsonb_build_array(jsonb_build_object(
                               'id', ?::text, 'domain', c.domain, 'title', 'Knows the counter', 'statement', 'Does it.',
                               'whyInSchools', 'So.', 'currency', c.currency,
                               'levels', jsonb_build_object('1', 'a', '2', 'b', '3', 'c', '4', 'd', '5', 'e'))),
                           'roles', jsonb_build_array(jsonb_build_object(
                               'id', ?::text, 'title', 'Counter', 'summary', 'Is there.', 'overlay', false)),
                           'targets', jsonb_build_array()), 1, now(), ?
                from framework f join competency c on c.framework = f.slug where c.key = 'SVC-05'
                on conflict (organization_id) do update set document = excluded.document""", owner.at(), code(owner), key(owner), owner.home().manager().value());
        Db.run("update organization set framework_version = 1 where id = ? and framework_version = 0", owner.at());
    }

    /** The shared framework as a file that somebody looks at before it is applied. */
    static String waiting() {
        try {
            var yaml = Files.readAllBytes(SHARED);
            var shared = Files.readString(SHARED).replaceFirst(UUID_OF_SHARED, "$1");
            return Things.row("""
                    insert into framework_import (id, framework, slug, title, file_name, package, yaml, added, changed, removed,
                                                  uploaded_at)
                    values (?, ?, 'k12tsf', 'A framework', 'k12tsf.yaml', ?, ?, 0, 0, 0, now())""", UUID.fromString(shared), pack(shared), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pack(String framework) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(given().get("/ims/case/v1p1/CFPackages/" + framework).asByteArray());
        }
        return bytes.toByteArray();
    }
}
