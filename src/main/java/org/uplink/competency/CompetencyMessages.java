package org.uplink.competency;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of framework and role pages. */
@MessageBundle(value = "competency", locale = "en")
interface CompetencyMessages {

    @Message("Version {version}")
    String version(String version);

    @Message("Domains")
    String domains();

    @Message("What the five levels mean")
    String levels_title();

    @Message("Level")
    String level();

    @Message("Works how independently")
    String autonomy();

    @Message("On what")
    String complexity();

    @Message("With effect on whom")
    String influence();

    @Message("Knows")
    String knows();

    @Message("Roles that the framework describes")
    String roles_title();

    @Message("a duty added to a job")
    String overlay();

    @Message("A lapse here can hurt a person or a legal right.")
    String safety();

    @Message("What each level looks like")
    String indicators();

    @Message(
            "{#when currency}{#is 'fast'}Evidence stays current for a year: this changes quickly.{#is 'medium'}Evidence stays current for two years.{#is 'slow'}Evidence stays current for three years.{#is 'seasonal'}Evidence counts for one season.{#else}{currency}{/when}")
    String currency(String currency);

    @Message("Also called:")
    String also_called();

    @Message("Courses for this role")
    String courses_for_role();

    @Message("Core")
    String core();

    @Message("What matters most in this role, with the level that is expected.")
    String core_what();

    @Message("{#if count == 1}1 competency{#else}{count} competencies{/if} at level 1")
    String awareness(int count);

    @Message("Enough to recognise the matter and know whom to ask.")
    String awareness_what();

    @Message("Competency")
    String competency();

    @Message("Expected level")
    String expected();

    @Message("What that looks like")
    String looks_like();
}
