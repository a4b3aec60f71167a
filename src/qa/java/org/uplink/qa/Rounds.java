package org.uplink.qa;

import java.util.List;
import org.uplink.testing.Db;

/** What the database has of the daily rounds of districts. */
final class Rounds {

    private Rounds() {}

    /** With the transaction of the round itself, so that what is rolled back was never there; and slowly, to be met at it. */
    static void writeDown() {
        Db.run("create table round_done (organization_id uuid, name text, day date, part text)");
        Db.run("""
                create function round_does() returns trigger language plpgsql security definer as $$
                begin
                    insert into round_done values (new.organization_id, new.name, new.day, coalesce(new.next_part, 'end'));
                    perform pg_sleep(0.3);
                    return null;
                end $$""");
        Db.run("""
                create trigger round_does after update on daily_round for each row
                when (old.next_part is distinct from new.next_part) execute function round_does()""");
    }

    static boolean areAllDone() {
        return Db.number("select count(*) from daily_round") > 0 && Db.number("""
                select count(*) from organization o cross join (select distinct name from daily_round) every
                where not exists (select from daily_round d
                                  where d.organization_id = o.id and d.name = every.name and d.next_part is null)""") == 0;
    }

    static List<String> twice() {
        return Db.texts("""
                select name || ' of ' || day || ', ' || part || ', for ' || organization_id from round_done
                group by organization_id, name, day, part having count(*) > 1""");
    }

    static long parts() {
        return Db.number("select count(*) from round_done");
    }

    /** Of the districts that came after the database began to write down. */
    static long begun() {
        return ofNewDistricts("daily_round");
    }

    static long finished() {
        return ofNewDistricts("(select * from round_done where part = 'end')");
    }

    private static long ofNewDistricts(String rows) {
        return Db.number("select count(*) from " + rows + """
                 d join organization o on o.id = d.organization_id
                where o.alias like 'round%' or o.alias like 'post%'""");
    }

    static void undoOne() {
        Db.run("""
                update daily_round set next_part = '' where (organization_id, name) =
                    (select organization_id, name from round_done where part = 'end' limit 1)""");
    }
}
