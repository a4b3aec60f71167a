package org.uplink.people.joining;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of invitations: for whoever invites, for whoever is invited, and of the mail between them. */
@MessageBundle(value = "invitation", locale = "en")
public interface InvitationMessages {

    @Message("Invitations")
    String title();

    @Message(
            "Ask somebody to join who does not come through your own sign-in, such as a consultant or a colleague of another district. They join with an account of their own with which they can sign in here.")
    String lead();

    @Message("Invite somebody")
    String invite();

    @Message("E-mail")
    String email();

    @Message("The mail has a link that is good for 72 hours, and for one person.")
    String email_hint();

    @Message("Roles besides learner")
    String roles();

    @Message("Job")
    String job();

    @Message("Team")
    String team();

    @Message("None")
    String none();

    @Message("A few words of yours")
    String greeting();

    @Message("They stand in the mail. May be left empty.")
    String greeting_hint();

    @Message("Send invitation")
    String send();

    @Message("No invitation yet")
    String empty();

    @Message("Whom you invite stands here with what became of it.")
    String empty_text();

    @Message("State")
    String state();

    @Message("Invited")
    String invited_on();

    @Message(
            "{#when state}{#is 'waiting'}Mail is on its way{#is 'sent'}Waits for an answer{#is 'unsure'}Mail may have been sent{#is 'failed'}Mail could not be sent{#is 'accepted'}Joined{#is 'withdrawn'}Withdrawn{#else}Expired{/when}")
    String state_name(String state);

    @Message("Good until {day}, {time}")
    String until(String day, String time);

    @Message("Send again")
    String again();

    @Message("Send again: {email}")
    String again_to(String email);

    @Message("Withdraw")
    String withdraw();

    @Message("Withdraw: {email}")
    String withdraw_of(String email);

    @Message("An invitation goes to {email}.")
    String invited(String email);

    @Message("The invitation of {email} is withdrawn. Its link opens nothing any more.")
    String withdrawn(String email);

    @Message("This invitation was answered or changed meanwhile. Here is how it stands now.")
    String meanwhile();

    @Message("There is an open invitation for this address. Send it again or withdraw it in the list.")
    String open_already();

    @Message("2,000 invitations wait for an answer. Withdraw some before you send more.")
    String too_many();

    @Message("Type one address, such as name@example.org.")
    String email_wrong();

    @Message("Write at most {most} characters.")
    String message_long(int most);

    @Message("This service cannot send mails yet. Invitations wait until it can.")
    String no_mail();

    @Message("Join {organization}")
    String join_title(String organization);

    @Message("{inviter} has asked you to join {organization} in Uplink.")
    String join_lead(String inviter, String organization);

    @Message("{organization} has asked you to join it in Uplink.")
    String join_lead_nobody(String organization);

    @Message("What {organization} will see")
    String seen(String organization);

    @Message(
            "Who leads you there, and its administrators, see your name and address, what you learn there, the evidence of your skills that you gather there, and the certifications that you are awarded there. What you did in another organization they see only where you share it.")
    String seen_text();

    @Message("Your roles")
    String your_roles();

    @Message("You are signed in as {account}. You join with this account.")
    String account(String account);

    @Message("Use another account")
    String other_account();

    @Message("Sign in to answer")
    String sign_in();

    @Message("Join {organization}")
    String accept(String organization);

    @Message("You have joined {organization}.")
    String joined(String organization);

    @Message("This invitation is not good any more")
    String gone_title();

    @Message("It has expired, was withdrawn, or was used already. Ask whoever invited you to send it again.")
    String gone_text();

    @Message("This account belongs to somebody else")
    String other_title();

    @Message(
            "The invitation is for somebody whom the organization knows already, and this account is known as another person. Sign in with the account that you have from that organization, or ask it for a new invitation.")
    String other_text();

    @Message("Go to Uplink")
    String home();

    @Message("{organization} invites you to Uplink")
    String mail_subject(String organization);

    @Message("Open this link to join. It is good for 72 hours and for one person.")
    String mail_link();

    @Message("If you did not expect this, do nothing: without the link nobody joins.")
    String mail_why();
}
