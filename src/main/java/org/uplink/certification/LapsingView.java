package org.uplink.certification;

import java.time.LocalDate;
import java.util.List;
import org.uplink.certification.VersionRules.Successor;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.Paging;

/**
 * One page of those who lapse.
 *
 * @param only the name of the person whom the address names; empty where it names none
 */
record LapsingView(
        LapsingQuery query,
        LapsingRows.Counts counts,
        List<LapsingLine> lines,
        List<ManagedPeople.Team> teams,
        List<Certification> certifications,
        List<Changed> changed,
        String only,
        LocalDate today) {

    /** A certification of which there is a newer version, and the day from which that counts. */
    record Changed(String slug, String title, LocalDate from) {

        static Changed of(Successor successor) {
            var now = successor.now();
            return new Changed(now.terms().slug(), now.terms().title(), now.countsFrom());
        }
    }

    private static final String ADDRESS = "/team/certifications";

    public int ending() {
        return counts.ending();
    }

    public int ended() {
        return counts.ended();
    }

    public int missing() {
        return counts.missing();
    }

    public List<Integer> choices() {
        return LapsingQuery.DAYS;
    }

    public int days() {
        return query.days();
    }

    public String state() {
        return query.stateText();
    }

    public String sort() {
        return query.sortText();
    }

    public String person() {
        return query.personText();
    }

    public boolean narrowed() {
        return query.narrowed();
    }

    public int page() {
        return query.pageWanted();
    }

    public int pages() {
        return Paging.pages(counts.of(state()), LapsingQuery.PAGE_SIZE);
    }

    public boolean isTeam(ManagedPeople.Team team) {
        return team.id().toString().equals(query.teamText());
    }

    public boolean isRetired(Certification certification) {
        return certification.isRetiredOn(today);
    }

    public boolean wants(Certification certification) {
        return certification.slug().equals(query.certificationText());
    }

    /** This list with another filter by state; the same filter again takes it off. */
    public String withState(String state) {
        return address(state.equals(state()) ? "" : state, sort());
    }

    public String withSort(String sort) {
        return address(state(), sort);
    }

    /** This list, to add a page to. */
    public String address() {
        return address(state(), sort()) + "&";
    }

    private String address(String state, String sort) {
        return ADDRESS + "?" + query.address(state, sort);
    }

    public String file(String kind) {
        return ADDRESS + "/ending." + kind + "?" + query.address(state(), sort());
    }
}
