package org.uplink.insight.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the reports. */
@MessageBundle(value = "reports", locale = "en")
interface ReportMessages {

    @Message("Reports")
    String index();

    @Message(
            "Each answers one question about the people whom you manage. Filter it, keep it under a name, take it along as a file.")
    String lead();

    @Message(
            "{#when report}{#is 'completion'}Completed{#is 'overdue'}Overdue{#is 'hours'}Learning time{#is 'expiring'}Certifications ending{#is 'required'}Required by rules{#else}Never completed{/when}")
    String title(String report);

    @Message(
            "{#when report}{#is 'completion'}Which courses and paths did people complete?{#is 'overdue'}Which assignments are past their date, and by how many days?{#is 'hours'}How much time went into learning, and how much of it into content that was in date?{#is 'expiring'}Whose certifications end within 30 to 180 days?{#is 'required'}What do rules, laws and policies require, and who has met it?{#else}Who has never completed a certain course, path or certification?{/when}")
    String question(String report);

    @Message(
            "{#when report}{#is 'completion'}Everybody who works here today is counted, with what they completed here in the period.{#is 'overdue'}Open assignments of everybody who works here today. The period is that of the due dates.{#is 'hours'}The time that lessons and checks are made for, when somebody completes a lesson or passes a check. Content is in date until its next review is due.{#is 'expiring'}Awards that are in force. Those that were renewed or revoked do not count.{#is 'required'}What standing rules gave to everybody who works here today, each round on its own. The period is that in which the round reached the person.{#else}Everybody who works here today and has not completed it here, however far they are.{/when}")
    String rule(String report);

    @Message(
            "{amount} {#if amount == 1}course{#else}courses{/if} and {extra} {#if extra == 1}path{#else}paths{/if} completed by {people} of {members} people.")
    String figures_completion(int amount, int extra, int people, int members);

    @Message(
            "{count} {#if count == 1}assignment is{#else}assignments are{/if} late, of {people} of {members} people{#if count > 0}; the longest by {days} {#if days == 1}day{#else}days{/if}{/if}.")
    String figures_overdue(int count, int people, int members, int days);

    @Message("{time} of learning by {people} of {members} people; {inDate} of it while the content was in date.")
    String figures_hours(String time, String inDate, int people, int members);

    @Message(
            "{count} {#if count == 1}certification{#else}certifications{/if} of {people} of {members} people {#if count == 1}ends{#else}end{/if} within {days} days.")
    String figures_expiring(int count, int people, int members, int days);

    @Message(
            "{#if count == 0}No rule asked for anything.{#else}{met} of {count} {#if count == 1}requirement is{#else}requirements are{/if} met{#if late > 0}; {late} {#if late == 1}is{#else}are{/if} late{/if}.{/if}")
    String figures_required(int count, int met, int late);

    @Message("{people} of {members} people {#if people == 1}has{#else}have{/if} never completed {item}.")
    String figures_never(int people, int members, String item);

    @Message("{from} to {until}")
    String days(String from, String until);

    @Message("Until {until}")
    String until_day(String until);

    @Message(
            "{#if hours > 0 && minutes > 0}{hours} h {minutes} min{#else if hours > 0}{hours} h{#else}{minutes} min{/if}")
    String duration(int hours, int minutes);

    @Message("{#when group}{#is 'team'}Team{#is 'role'}Job{#is 'school'}School{#else}Person{/when}")
    String who(String group);

    @Message("{#when group}{#is 'team'}In no team{#is 'role'}Without a job{#else}At no school{/when}")
    String no_group(String group);

    @Message(
            "{#when column}{#is 'team'}Team{#is 'job'}Job{#is 'school'}School{#is 'members'}People{#is 'people'}Of them here{#is 'count'}Number{#else}What{/when}")
    String column(String column);

    @Message(
            "{#when report}{#is 'completion'}Courses{#is 'overdue'}Days late{#is 'hours'}Minutes{#is 'expiring'}Days left{#is 'required'}Met{#else}People{/when}")
    String amount(String report);

    @Message("{#when report}{#is 'completion'}Paths{#is 'required'}Late{#else}Minutes in date{/when}")
    String extra(String report);

    @Message(
            "{#when report}{#is 'completion'}Completed on{#is 'overdue'}Due on{#is 'hours'}Last day in the month{#is 'expiring'}Ends on{#is 'required'}Due on{#else}Here since{/when}")
    String day(String report);

    @Message("{#when report}{#is 'never'}So far{#is 'required'}State{#else}Kind{/when}")
    String kind_head(String report);

    @Message(
            "{#when kind}{#is 'course'}Course{#is 'path'}Path{#is 'certification'}Certification{#is 'assigned'}Assigned{#is 'started'}Started{#is 'never'}Not begun{#is 'met'}Met{#is 'met-late'}Met late{#is 'late'}Late{#is 'open'}Open{#is 'excused'}Excused{#else}{/when}")
    String kind(String kind);

    @Message("Learning time")
    String time();

    @Message("Of it in date")
    String time_in_date();

    @Message("In all")
    String total_of_groups();

    @Message("How often")
    String mail_how_often();

    @Message("In all: {count}")
    String total(int count);

    @Message("Filters")
    String filters();

    @Message("All teams")
    String all_teams();

    @Message("All jobs")
    String all_jobs();

    @Message("All schools")
    String all_schools();

    @Message("Period")
    String period();

    @Message(
            "{#when preset}{#is 'quarter'}This quarter{#is 'season'}This season{#is 'year'}Last 12 months{#is 'any'}Any time{#else}From and until{/when}")
    String preset(String preset);

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Both days count, where you choose From and until.")
    String days_hint();

    @Message("Ends within")
    String within();

    @Message("{days} days")
    String within_days(int days);

    @Message("Never completed")
    String item();

    @Message("Choose one")
    String choose();

    @Message("Courses")
    String courses();

    @Message("Paths")
    String paths();

    @Message("Certifications")
    String certifications();

    @Message("One row for each")
    String group();

    @Message(
            "{#when group}{#is 'person'}Person{#is 'team'}Team{#is 'role'}Job{#is 'school'}School{#else}{#when report}{#is 'completion'}Completion{#is 'overdue'}Assignment{#is 'hours'}Person, course and month{#is 'expiring'}Certification of a person{#is 'required'}Requirement of a person{#else}Person{/when}{/when}")
    String group_word(String group, String report);

    @Message("Show")
    String show();

    @Message("Show everything")
    String show_all();

    @Message(
            "{#when field}{#is 'team'}That team is not one of yours; all are shown.{#is 'role'}That job is not known; all are shown.{#is 'school'}That school is not known; all are shown.{#is 'period'}That period is not known; the usual one is shown.{#is 'from'}The first day cannot be read. Write it as 2026-09-01.{#is 'until'}The last day cannot be read, or lies before the first. Write it as 2026-09-30.{#is 'within'}Choose 30, 60, 90 or 180 days.{#is 'item'}That item is not known. Choose one.{#is 'group'}Rows cannot be put together that way.{#is 'sort'}Rows cannot be sorted by that.{#else}There is no such page.{/when}")
    String wrong(String field);

    @Message("Workbook (xlsx)")
    String workbook();

    @Message("Table (CSV)")
    String csv();

    @Message("Print")
    String print();

    @Message("By month")
    String trend();

    @Message("Month")
    String month();

    @Message(
            "{#when report}{#is 'completion'}Completed{#is 'overdue'}Due then and still open{#is 'hours'}Learning time{#is 'required'}Due{#else}Ending{/when}")
    String trend_value(String report);

    @Message("Nobody to report on")
    String nobody();

    @Message(
            "You see people here when you manage a team and people are in it. The administrators of your district appoint managers and fill teams.")
    String nobody_what();

    @Message("Nobody fits these filters. Show everything, or change them.")
    String nobody_fits();

    @Message(
            "{#when report}{#is 'completion'}Nothing was completed in this period{#is 'overdue'}Nothing is late{#is 'hours'}Nobody learned in this period{#is 'expiring'}Nothing ends so soon{#is 'required'}No rule gave anything in this period{#else}Everybody has completed it{/when}")
    String nothing(String report);

    @Message(
            "{#when report}{#is 'completion'}A course is complete when its lessons are read and its check is passed; a path when all its steps are done. Choose a longer period, or assign a path.{#is 'overdue'}Assignments stand here from the day after their due date until they are finished or withdrawn.{#is 'hours'}Time counts when a lesson is completed or a check is passed. Choose a longer period.{#is 'expiring'}Certifications stand here as soon as their last day is near enough. Choose a longer time.{#is 'required'}A rule gives learning to everybody whom it describes, for example each year anew. Make one under Assignments, Rules.{#else}New colleagues stand here from their first day.{/when}")
    String nothing_what(String report);

    @Message("Choose a course, path or certification")
    String choose_title();

    @Message("The report then lists everybody who has never completed it, and how far they are.")
    String choose_what();

    @Message("There are no rows on this page.")
    String past_the_end();

    @Message("First page")
    String first_page();

    @Message("Saved")
    String saved_reports();

    @Message("Filter a report and save it under a name: then it stands here, and can come by mail every week or month.")
    String saved_none();

    @Message("Save this report")
    String save_title();

    @Message("Name")
    String name();

    @Message("Only you see it. The report shows what is so on the day on which you open it.")
    String name_hint();

    @Message("Save")
    String save();

    @Message("{name} is saved.")
    String saved(String name);

    @Message("Give it a name.")
    String name_missing();

    @Message("At most {most} letters.")
    String name_too_long(int most);

    @Message("You have saved another report under this name already. Choose another name.")
    String name_taken();

    @Message("You have saved {most} reports. Delete one that you no longer need.")
    String too_many(int most);

    @Message("Change")
    String change();

    @Message("Open: {report}")
    String open(String report);

    @Message("Rename")
    String rename();

    @Message("Delete it")
    String delete();

    @Message("The report itself stays as it is. Only the saved filter goes, and its mail.")
    String delete_what();

    @Message("Delete {name}")
    String delete_title(String name);

    @Message("It is deleted.")
    String deleted();

    @Message("By mail")
    String mail();

    @Message(
            "Its figures and a link come as a notice, and with your mail of that day. Nothing comes in quiet periods, or when you no longer lead people. If you want no mail at all, it stays a notice.")
    String mail_hint();

    @Message(
            "{#when frequency}{#is 'weekly'}Every week, on Monday{#is 'monthly'}Every month, on the first{#else}Never{/when}")
    String frequency(String frequency);

    @Message("{#when frequency}{#is 'weekly'}by mail every week{#else}by mail every month{/when}")
    String mail_label(String frequency);

    @Message("Choose how often.")
    String mail_missing();

    @Message("Save the schedule")
    String mail_save();

    @Message("It comes on {day} for the first time.")
    String mail_begins(String day);

    @Message("It no longer comes.")
    String mail_ended();

    @Message("Its filter no longer fits, because a team or an item is gone. Open it, and save it anew.")
    String mail_outdated();
}
