-- Functions with the rights of the owner look for tables of the schema first, and never for temporary ones of the caller before.
alter function uplink_evidence_on(text[]) set search_path = public, pg_temp;
alter function uplink_take_mail(int) set search_path = public, pg_temp;
alter function uplink_calendar_feed(bytea) set search_path = public, pg_temp;
alter function uplink_member_totals(date) set search_path = public, pg_temp;
