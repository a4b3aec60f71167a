package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.uplink.people.StepUp.Sent;
import org.uplink.platform.Actor;
import org.uplink.platform.Actor.Choice;
import org.uplink.platform.CurrentActor;

/**
 * A form says for which organization it was opened, and is done for no other: in another tab the reader may have switched, or
 * the membership may have ended. A form that says nothing, such as a program's, is done for the one that the reader acts for.
 */
class SameOrganization {

    /** The field beside the token against forged forms. */
    private static final String ACTING = "acting";
    /** After the password that is asked for anew: the form that was kept there says it, too. See {@link StepUp}. */
    private static final int AFTER_THE_PASSWORD = 3900;

    /**
     * @param opened which organization the form was opened for; null where the reader is no member there
     * @param fields as they were sent, to be sent again
     */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OtherOrganizationPage(
            String address, @Nullable Choice opened, String now, boolean multipart, List<Sent> fields, boolean files)
            implements TemplateInstance {}

    private final CurrentActor current;

    SameOrganization(CurrentActor current) {
        this.current = current;
    }

    @ServerRequestFilter(priority = AFTER_THE_PASSWORD)
    @WithFormRead
    public @Nullable Response refuse(ResteasyReactiveContainerRequestContext request) {
        var sent = SentForm.of(request);
        return current.find()
                .flatMap(actor -> other(sent, actor).map(alias -> page(sent, actor, alias)))
                .orElse(null);
    }

    /** @return the alias of another organization than the actor's, where the form says one */
    private static Optional<String> other(SentForm sent, Actor actor) {
        return sent.fields().stream()
                .filter(field -> field.name().equals(ACTING))
                .map(Sent::value)
                .filter(alias -> !alias.equals(actor.alias()))
                .findFirst();
    }

    private static Response page(SentForm sent, Actor actor, String alias) {
        var page = new OtherOrganizationPage(
                sent.address(),
                actor.choice(alias).orElse(null),
                actor.organizationName(),
                sent.multipart(),
                sent.fields(),
                sent.files());
        return Response.status(Response.Status.CONFLICT)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
