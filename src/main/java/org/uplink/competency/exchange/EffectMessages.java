package org.uplink.competency.exchange;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that says what a new version of the shared framework does to people's levels. */
@MessageBundle(value = "effect", locale = "en")
interface EffectMessages {

    @Message("What version {to} does to levels")
    String title(String to);

    @Message(
            "Compared with version {from}, for today. Organizations that follow the shared framework get the new version when the service starts with it. Those that have adjusted it take it when they want to, and see first who gains and who loses.")
    String lead(String from);

    @Message("Numbers of people, in each of their organizations; one to four are not told apart.")
    String privacy();

    @Message("See what it does to people’s levels")
    String see();

    @Message("Looks at every organization. With many people that can take a minute.")
    String see_hint();

    @Message(
            "To see what a version does to people’s levels, upload its YAML file: a CASE package has no terms of mastery.")
    String needs_yaml();

    @Message("As CASE the file says what is here already. Its terms of mastery may still differ.")
    String nothing_new();

    @Message("gain a level")
    String gain();

    @Message("lose a level")
    String lose();

    @Message("skills")
    String competencies_word();

    @Message("{#when kind}{#is 'few'}fewer than 5{#is 'least'}{number} or more{#else}{number}{/when}")
    String people(String kind, int number);

    @Message("Nobody’s level changes")
    String nobody();

    @Message("Every level stays as it is in every organization.")
    String nobody_text();

    @Message("By organization")
    String by_organization();

    @Message("Organization")
    String organization();

    @Message("Gets it")
    String gets_it();

    @Message("{#if adjusts}when it takes the update{#else}when the service starts with it{/if}")
    String when(boolean adjusts);

    @Message("People who gain")
    String rising();

    @Message("People who lose")
    String falling();

    @Message("Competencies")
    String competencies();

    @Message(
            "{#if count == 1}One more organization has people whose level changes.{#else}{count} more organizations have people whose level changes.{/if}")
    String further(int count);

    @Message(
            "{#if count == 1}In one organization nobody’s level changes.{#else}In {count} organizations nobody’s level changes.{/if}")
    String unchanged(int count);
}
