package org.uplink.browser;

import org.uplink.testing.Accounts;
import org.uplink.testing.Db;

/** What an administrator would do on a page of their own before a journey begins. */
final class Staff {

    private Staff() {}

    /** Puts somebody on the service desk of a district, which the demo's manager manages. */
    static void joinServiceDesk(String email, String district) {
        Db.run("""
                insert into team_member (team_id, organization_id, person_id)
                select t.id, t.organization_id, i.person_id
                from identity i, team t join organization o on o.id = t.organization_id
                where i.key = ? and o.alias = ? and t.name = 'Service Desk'""", Accounts.identityOf(email), district);
        Db.run("""
                insert into membership_job (membership_id, organization_id, role_profile, since)
                select m.id, m.organization_id, 'support-technician', m.started_on
                from identity i join membership m on m.person_id = i.person_id join organization o on o.id = m.organization_id
                where i.key = ? and o.alias = ?""", Accounts.identityOf(email), district);
    }
}
