package org.uplink.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the report to the board. People read them who do not run technology: short words, short sentences, no names. The
 * build measures how hard they are to read.
 */
@MessageBundle(value = "board", locale = "en")
interface BoardMessages {

    @Message("Report to the board")
    String title();

    @Message("How we stand on {day}, and what changed from {period}.")
    String lead(String day, String period);

    @Message("{first} to {last} {year}")
    String period(String first, String last, String year);

    @Message("Services count all people of {organization}.")
    String note_all(String organization);

    @Message("Services count only the people of these teams.")
    String note_own();

    @Message("What the team can do")
    String can();

    @Message("What is at risk")
    String risk();

    @Message("What changed")
    String changed();

    @Message("What we ask")
    String ask();

    @Message("{#if count == 1}person is{#else}people are{/if} on the team.")
    String people(int count);

    @Message(
            "of {all} {#if all == 1}service{#else}services{/if} {#if count == 1}has{#else}have{/if} two or more people who can run {#if count == 1}it{#else}them{/if}.")
    String covered(int count, int all);

    @Message("of {all} skill {#if all == 1}goal{#else}goals{/if} for our jobs {#if count == 1}is{#else}are{/if} met.")
    String goals(int count, int all);

    @Message("skill goals are set so far. Goals come with the jobs that people hold.")
    String goals_none();

    @Message("services are left with no one who can run them.")
    String unable_none();

    @Message(
            "{#if count == 1}service has no one who can run it{#else}services have no one who can run them{/if}: {names}.")
    String unable(int count, String names);

    @Message("{names} and {last}")
    String listed(String names, String last);

    @Message("{more} more")
    String more(int more);

    @Message(
            "{#if count == 0}services rest on just one person.{#else if count == 1}service rests on just one person.{#else}services rest on just one person each.{/if}")
    String one(int count);

    @Message("{#if count == 1}person is{#else}people are{/if} late with a task.")
    String late(int count);

    @Message("{#if count == 1}person holds{#else}people hold{/if} a certificate that ends in the next 90 days.")
    String lapsing(int count);

    @Message("{#if count == 1}time{#else}times{/if}, a skill rose to a higher level, with proof.")
    String levels(int count);

    @Message("{#if count == 1}course was{#else}courses were{/if} finished.")
    String courses(int count);

    @Message("{#if count == 1}hour{#else}hours{/if} of learning went into these courses.")
    String hours(int count);

    @Message("is what those hours cost at {hour} an hour.")
    String cost(String hour);

    @Message("was spent on training.")
    String spent();

    @Message(
            "Time for one {#if able > 0}more {/if}person to learn to run this service: {service}. {#if closes}It{#else}The first step{/if} takes about {time}.")
    String ask_learn(String service, int able, String time, boolean closes);

    @Message("{#if hours == 1}1 hour{#else}{hours} hours{/if}")
    String about_hours(int hours);

    @Message("{minutes} minutes")
    String about_minutes(int minutes);

    @Message("Time in the work week to finish the tasks that are late.")
    String ask_catch_up();

    @Message("Time to renew the certificates that end soon.")
    String ask_renew();

    @Message("Time in the work week to learn for the skill goals that are still open.")
    String ask_study();

    @Message("Please keep time for learning in the plan for the next quarter.")
    String ask_keep();

    @Message("Skill goals met over time")
    String trend();

    @Message("Day")
    String trend_day();

    @Message("Share")
    String trend_share();

    @Message("Goals met")
    String trend_met();

    @Message("{met} of {all}")
    String trend_count(int met, int all);

    @Message("Earlier quarter")
    String previous();

    @Message("Later quarter")
    String next();

    @Message("Quarters")
    String quarters();

    @Message("PDF for Letter paper")
    String pdf_letter();

    @Message("PDF for A4 paper")
    String pdf_a4();

    @Message("Print")
    String print();

    @Message("Hours and money")
    String costs();

    @Message("Team")
    String team();

    @Message("Everybody you lead")
    String all_teams();

    @Message("Show")
    String show();

    @Message("Nobody is on the team yet")
    String nobody();

    @Message("As soon as people are on your teams, this page says how you stand, in numbers without names.")
    String nobody_what();

    @Message("This sentence is proposed. You can write your own.")
    String proposed();

    @Message("Write what you ask")
    String write();

    @Message("Your one sentence for this quarter")
    String sentence();

    @Message("At most {most} characters, and please no names. Leave it empty to use the proposed sentence.")
    String sentence_hint(int most);

    @Message("That is {length} characters; {most} fit. Your text is still here: please shorten it.")
    String sentence_long(int length, int most);

    @Message("Save sentence")
    String save_sentence();

    @Message("The sentence is saved.")
    String sentence_saved();

    @Message(
            "Somebody saved this meanwhile: \u201c{text}\u201d. Your text is below; saving it now takes the place of theirs.")
    String sentence_outdated(String text);

    @Message("Somebody took the sentence back meanwhile. Your text is below; saving it now puts it in place.")
    String sentence_taken_back();

    @Message("What stands behind the numbers")
    String evidence();

    @Message("Levels that went up")
    String evidence_levels();

    @Message("Courses completed")
    String evidence_courses();

    @Message("{count} from {period}")
    String evidence_count(int count, String period);

    @Message("Back to the report")
    String back();

    @Message("Person")
    String person();

    @Message("Competency")
    String competency();

    @Message("Course")
    String course();

    @Message("Level")
    String level();

    @Message("{before} to {level}")
    String level_step(int before, int level);

    @Message("Minutes")
    String minutes();

    @Message("Date")
    String date();

    @Message("Nothing of this kind in this quarter")
    String evidence_none();

    @Message("A course counts on the day it is completed, a level on the day from which it is verified.")
    String evidence_none_what();

    @Message("What learning costs")
    String costs_title();

    @Message(
            "The report to the board says how many hours of learning a quarter took. If you say what an hour costs, it says the cost, too. All amounts are US dollars; both are optional.")
    String costs_lead();

    @Message("What an hour of work costs, on average")
    String hour_cost();

    @Message("Pay and benefits of the whole team together, such as 45 or 45.50. Leave it empty to speak of hours only.")
    String hour_cost_hint();

    @Message("Money spent on training, {period}")
    String spent_amount(String period);

    @Message(
            "Fees, travel, books: what was paid in that quarter, such as 1,200. It stands on the report of the whole organization only.")
    String spent_hint();

    @Message("\u201c{text}\u201d is no amount of dollars up to {most}. Write digits, such as 45.50 or 1,200.")
    String amount_wrong(String text, String most);

    @Message("Save amounts")
    String save_amounts();

    @Message("The amounts are saved.")
    String amounts_saved();

    @Message(
            "Somebody saved other amounts meanwhile: {hour} an hour, {spent} spent. Yours are below; saving them now takes their place.")
    String amounts_outdated(String hour, String spent);

    @Message("nothing")
    String amount_none();

    @Message("Totals for {above}")
    String sharing(String above);

    @Message("{above} adds up numbers of this district with those of others.")
    String sharing_on(String above);

    @Message("{above} sees no numbers of this district.")
    String sharing_off(String above);

    @Message(
            "Only sums over three or more districts and five or more people are shown there: how many goals of the jobs are met, by domain. No name and no number of one district is. You can stop at any time; it counts at once.")
    String sharing_what();

    @Message("Let it add up our numbers")
    String sharing_start();

    @Message("Stop sharing")
    String sharing_stop();

    @Message("The numbers of this district are added up from now on.")
    String sharing_started();

    @Message("The numbers of this district are no longer added up.")
    String sharing_stopped();

    @Message("Member districts together")
    String consortium();

    @Message(
            "Goals of the shared jobs that are met, over all districts that share their numbers. A line that would speak of fewer than {districts} districts or fewer than {people} people stays empty.")
    String consortium_lead(int districts, int people);

    @Message("Too few districts share yet")
    String consortium_none();

    @Message(
            "Each district decides for itself: its administrator switches it on under Administration, Board report. As soon as three do, their sums stand here.")
    String consortium_none_what();

    @Message("Domain")
    String domain();

    @Message("People")
    String people_count();

    @Message("Districts")
    String districts();

    @Message("All domains")
    String all_domains();

    @Message("Empty: fewer than {fewest} people have goals here.")
    String few_people(int fewest);

    @Message("Empty: fewer than {fewest} districts have goals here.")
    String few_districts(int fewest);

    @Message("Empty: with a total, the empty lines above could be worked out.")
    String no_total();
}
