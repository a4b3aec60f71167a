package org.uplink.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** What the caller is told, for programs. */
@Path("/api/v1/me/notices")
@RolesAllowed(Role.LEARNER_NAME)
class NoticesApi {

    @Schema(name = "Notices")
    record Answer(long found, int page, List<Entry> notices) {}

    /**
     * @param subject title of what it is about
     * @param day that it speaks of
     * @param address of the page where one acts on it
     * @param readAt null while it is unread
     */
    @Schema(name = "Notice")
    record Entry(
            UUID id,
            String kind,
            String title,
            String text,
            String subject,
            @Nullable LocalDate day,
            String address,
            Instant madeAt,
            @Nullable Instant readAt) {}

    private final NoticeRows notices;
    private final CurrentActor current;
    private final Page page;

    NoticesApi(NoticeRows notices, CurrentActor current, Page page) {
        this.notices = notices;
        this.current = current;
        this.page = page;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listNotices",
            summary = "The caller's notices, the newest first",
            description = "30 a page.")
    public Answer list(
            @Parameter(description = "all or unread") @RestQuery @DefaultValue("all") String show,
            @Parameter(description = "From 1") @RestQuery @DefaultValue("1") int page) {
        var wanted = Math.max(1, page);
        var found = notices.list(current.get().person(), show.equals("unread"), wanted);
        var total = found.isEmpty() ? 0 : found.getFirst().total();
        return new Answer(total, wanted, found.stream().map(this::entry).toList());
    }

    private Entry entry(Notice one) {
        var words = new NoticeWords(page.words(NoticeMessages.class), page.locale());
        return new Entry(
                one.id(),
                one.kind(),
                words.title(one),
                words.text(one),
                one.subject(),
                one.day(),
                one.address(),
                one.madeAt(),
                one.readAt());
    }

    @POST
    @Path("{id}/read")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "readNotice",
            summary = "Mark a notice as read",
            description = "Said twice it is said once.")
    @APIResponse(responseCode = "204", description = "It is read")
    @APIResponse(responseCode = "404", description = "No notice of the caller's")
    public void read(@RestPath String id) {
        if (notices.read(current.get().person(), Ids.parse(id)).isEmpty()) {
            throw new Refusal.NotFound();
        }
    }
}
