package org.uplink.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the team's heat map. */
@MessageBundle(value = "heat", locale = "en")
interface HeatMessages {

    @Message("Skills of the team")
    String title();

    @Message(
            "{people} {#if people == 1}person{#else}people{/if}. Verified levels against what each person\u2019s jobs ask for; tries that failed and what people say of themselves are not here.")
    String lead(int people);

    @Message("Download workbook")
    String workbook();

    @Message("Download table")
    String table();

    @Message("Print")
    String print();

    @Message("Filters")
    String filters();

    @Message("Team")
    String team();

    @Message("All teams")
    String all_teams();

    @Message("Job")
    String job();

    @Message("All jobs")
    String all_jobs();

    @Message("Competencies")
    String domain();

    @Message("By domain")
    String by_domain();

    @Message("Every competency")
    String every();

    @Message("Cells")
    String show();

    @Message("{#when show}{#is 'core'}Core{#is 'gap'}Gaps{#else}Everything{/when}")
    String show_word(String show);

    @Message("Currency")
    String currency();

    @Message("Any")
    String any_currency();

    @Message(
            "{#when currency}{#is 'current'}Current{#is 'due'}Due for review{#is 'stale'}Stale{#is 'lapsed'}Lapsed{#else}{/when}")
    String currency_word(String currency);

    @Message("{#when currency}{#is 'due'}due{#is 'stale'}stale{#is 'lapsed'}lapsed{#else}{/when}")
    String currency_short(String currency);

    @Message("Group")
    String group();

    @Message("{#when group}{#is 'team'}By team{#is 'role'}By job{#else}No groups{/when}")
    String group_word(String group);

    @Message("Sort")
    String sort();

    @Message("Show")
    String apply();

    @Message("Show everybody")
    String show_all();

    @Message("Person")
    String person();

    @Message("Gaps")
    String gaps();

    @Message("{core} core, {all} in all")
    String gap_count(int core, int all);

    @Message("none")
    String gap_none();

    @Message("{count} core {#if count == 1}gap{#else}gaps{/if}")
    String core_gaps(int count);

    @Message("{count} due or past it")
    String aged(int count);

    @Message("{met} of {targets} targets met")
    String met(int met, int targets);

    @Message("No team")
    String no_team();

    @Message("No job")
    String no_job();

    @Message("Meet the target")
    String totals();

    @Message("Others in the organization")
    String others();

    @Message("withheld")
    String withheld();

    @Message("Numbers about fewer than {fewest} people outside your teams are withheld.")
    String withheld_why(int fewest);

    @Message("Nobody fits these filters.")
    String none_found();

    @Message("You look after nobody yet")
    String nobody();

    @Message(
            "An administrator makes teams and says who manages them. As soon as you manage one, its people are listed here.")
    String nobody_what();

    @Message("How to read it")
    String legend();

    @Message("2/3: level 2 verified, level 3 asked for; the darker, the higher")
    String legend_level();

    @Message("of a domain: targets met of all targets")
    String legend_domain();

    @Message("below target")
    String legend_gap();

    @Message("below target, core for the job")
    String legend_core_gap();

    @Message("due for review")
    String legend_due();

    @Message("stale, counts one level lower")
    String legend_stale();

    @Message("lapsed")
    String legend_lapsed();

    @Message("Levels")
    String sheet_levels();

    @Message("Details")
    String sheet_details();

    @Message("Code")
    String code();

    @Message("Competency")
    String competency();

    @Message("Level")
    String level();

    @Message("Target")
    String target();

    @Message("Gap")
    String gap();

    @Message("Core")
    String core();

    @Message("Next review")
    String next_review();

    @Message("yes")
    String yes();

    @Message("no")
    String no();
}
