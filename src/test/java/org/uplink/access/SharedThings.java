package org.uplink.access;

import java.util.UUID;
import org.uplink.access.Things.Owner;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/** What passes between an association and the districts under it. */
final class SharedThings {

    private SharedThings() {}

    /** The owner's home is a district with somebody above it. */
    static OrganizationId above(Owner owner) {
        var known = Db.texts(
                "select parent_id from organization where id = ? and kind = 'district' and parent_id is not null",
                owner.at());
        return known.isEmpty() ? underAnAssociation(owner) : new OrganizationId(UUID.fromString(known.getFirst()));
    }

    private static OrganizationId underAnAssociation(Owner owner) {
        var above = Districts.organization(alias());
        Db.run("update organization set kind = 'association' where id = ?", above.value());
        Db.run("update organization set kind = 'district', parent_id = ? where id = ?", above.value(), owner.at());
        return above;
    }

    /** The owner's home is an association. */
    static void association(Owner owner) {
        Db.run("update organization set kind = 'association' where id = ?", owner.at());
    }

    /** A path that stands above the owner's home and is shared with it. */
    static String origin(Owner owner) {
        var above = above(owner);
        var path = published(above);
        Db.run("""
                insert into path_sharing (path, organization_id, revision, shared_at, shared_by)
                values (?, ?, '1', now(), ?)""", path, above.value(), owner.home().manager().value());
        return path;
    }

    /** A path of the owner's home that was adopted in a version before the one that is shared. */
    static String adopted(Owner owner) {
        var origin = origin(owner);
        var slug = Things.ownPath(owner);
        Db.run("""
                insert into path_adoption (own_path_id, organization_id, origin, origin_name, revision, document, taken_at, taken_by)
                select o.id, o.organization_id, r.path, 'An association', '0', r.document, now(), o.changed_by
                from own_path o, path_revision r where o.organization_id = ? and o.slug = ? and r.path = ?""", owner.at(), slug, origin);
        return slug;
    }

    /** A path of the owner's home that is published, with a district that it can be shared with. */
    static String shareable(Owner owner) {
        var below = Districts.organization(alias());
        Db.run("update organization set parent_id = ? where id = ?", owner.at(), below.value());
        var slug = Things.ownPath(owner);
        publish(owner.organization(), owner.home().alias() + "~" + slug);
        Db.run(
                "update own_path set revision = 1, published_at = now() where organization_id = ? and slug = ?",
                owner.at(),
                slug);
        return slug;
    }

    private static String published(OrganizationId organization) {
        var alias = Db.texts("select alias from organization where id = ?", organization.value());
        var path = alias.getFirst() + "~p" + Ids.next();
        publish(organization, path);
        return path;
    }

    /** As a version that says the same as a path of everybody's. */
    private static void publish(OrganizationId organization, String path) {
        Db.run("""
                insert into path_revision (path, revision, document, loaded_at, organization_id)
                select ?, '1', document || jsonb_build_object('slug', ?::text, 'revision', '1'), now(), ?
                from path_revision natural join (select slug as path, revision from path) as now_offered
                where path = 'first-ninety-days'""", path, path, organization.value());
        Db.run("""
                insert into path (slug, revision, code, title, organization_id) values (?, '1', '', 'A path', ?)""", path, organization.value());
    }

    private static String alias() {
        return "shared" + UUID.randomUUID().toString().substring(0, 8);
    }
}
