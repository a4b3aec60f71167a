package org.uplink.certification;

import java.util.List;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.Paging;

/**
 * One page of what a changed certification means for people.
 *
 * @param sentence from when the newer version counts; empty where there was none before it
 * @param others how many are affected and need do nothing more
 */
record ChangeView(
        Certification certification,
        String sentence,
        List<Stages> changes,
        ChangeQuery query,
        List<ChangeLine> lines,
        int asked,
        int others,
        List<ManagedPeople.Team> teams) {

    /** What changes in one of the awards of a line, in words. */
    record Stages(String heading, List<String> changes) {}

    public boolean changed() {
        return !sentence.isEmpty();
    }

    /** Whether the certification asks otherwise for a first award than for the next ones. */
    public boolean staged() {
        return certification.stages().size() > 1;
    }

    public String sort() {
        return query.byName() ? "name" : "day";
    }

    public boolean narrowed() {
        return !query.teamText().isEmpty();
    }

    public int page() {
        return query.pageWanted();
    }

    public int pages() {
        return Paging.pages(asked, ChangeQuery.PAGE_SIZE);
    }

    public boolean isTeam(ManagedPeople.Team team) {
        return team.id().toString().equals(query.teamText());
    }

    public String path() {
        return "/team/certifications/" + certification.slug() + "/changes";
    }

    public String withSort(String sort) {
        return path() + "?" + query.address(sort);
    }

    /** This list, to add a page to. */
    public String address() {
        return withSort(sort()) + "&";
    }

    public String file(String kind) {
        return path() + "/people." + kind + "?" + query.address(sort());
    }
}
