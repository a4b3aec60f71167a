package org.uplink.certification.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Paging;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** One's own hours for programs. */
@Path("/api/v1/me/credits")
class CreditsApi {

    @Schema(name = "OwnCredits")
    record Answer(List<Cycle> cycles, int found, int page, int pages, List<Entry> entries) {}

    /** @param missing hours to the total; minimums have their own */
    @Schema(name = "CreditCycle")
    record Cycle(
            String key,
            String title,
            String address,
            LocalDate earnFrom,
            LocalDate earnBy,
            LocalDate submitBy,
            BigDecimal hours,
            BigDecimal counted,
            BigDecimal carriedIn,
            BigDecimal missing,
            boolean met,
            List<Minimum> minimums) {}

    @Schema(name = "CreditMinimum")
    record Minimum(
            List<String> domains, List<String> categories, BigDecimal hours, BigDecimal counted, BigDecimal missing) {}

    @Schema(name = "CreditEntry")
    record Entry(
            UUID id,
            String category,
            LocalDate day,
            BigDecimal hours,
            String what,
            String body,
            String note,
            String link,
            List<String> competencies,
            List<String> cycles,
            @Schema(examples = "entered") String state,
            String reason) {}

    /** An activity to enter. */
    @Schema(name = "NewCreditEntry")
    record Sent(
            @Nullable String category,
            @Nullable LocalDate day,
            @Nullable Integer minutes,
            @Nullable String what,
            @Nullable String body,
            @Nullable String note,
            @Nullable String link,
            @Nullable List<String> competencies,
            @Nullable List<String> cycles) {

        EntryDraft draft() {
            return new EntryDraft(
                    Typed.text(category),
                    day,
                    minutes == null ? EntryRules.UNREADABLE : minutes,
                    Typed.text(what),
                    Typed.text(body),
                    Typed.text(note),
                    Typed.text(link),
                    competencies == null
                            ? List.of()
                            : competencies.stream().distinct().toList(),
                    cycles == null ? List.of() : cycles);
        }
    }

    private final CreditViews views;
    private final Entering entering;
    private final CurrentActor current;

    CreditsApi(CreditViews views, Entering entering, CurrentActor current) {
        this.views = views;
        this.entering = entering;
        this.current = current;
    }

    @GET
    @RolesAllowed(Role.LEARNER_NAME)
    @Transactional
    @Operation(
            operationId = "listOwnCredits",
            summary = "The caller's cycles and entries, the latest day first",
            description = "25 entries a page. What was taken back or rejected is among them, with its state.")
    public Answer list(@RestQuery @DefaultValue("1") int page) {
        var book = views.book(current.get());
        var pages = Paging.pages(book.rows().size(), CreditViews.PAGE_SIZE);
        var shown = Math.clamp(page, 1, pages);
        return new Answer(
                book.cycles().stream()
                        .map(cycle -> cycle(cycle, CreditViews.tally(book, cycle)))
                        .toList(),
                book.rows().size(),
                shown,
                pages,
                book.rows().stream()
                        .skip((shown - 1L) * CreditViews.PAGE_SIZE)
                        .limit(CreditViews.PAGE_SIZE)
                        .map(CreditsApi::entry)
                        .toList());
    }

    private static Cycle cycle(CreditCycle cycle, CreditTally tally) {
        return new Cycle(
                cycle.key(),
                cycle.title(),
                cycle.address(),
                cycle.earnFrom(),
                cycle.earnBy(),
                cycle.submitBy(),
                cycle.demand().hours(),
                tally.counted(),
                tally.carriedIn(),
                tally.missing(),
                tally.met(),
                tally.minimums().stream()
                        .map(state -> new Minimum(
                                state.minimum().domains(),
                                state.minimum().categories(),
                                state.minimum().hours(),
                                state.counted(),
                                state.missing()))
                        .toList());
    }

    private static Entry entry(EntryRow row) {
        return new Entry(
                row.id(),
                row.category(),
                row.day(),
                row.hours(),
                row.what(),
                row.body(),
                row.note(),
                row.link(),
                row.competencies(),
                row.cycles(),
                row.state(),
                row.reason());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.LEARNER_NAME)
    @Transactional
    @Operation(
            operationId = "enterCredit",
            summary = "Enters an activity of the caller",
            description = "The same activity again is a conflict: it counts once.")
    public RestResponse<Entry> enter(@NotNull Sent sent) {
        var made = entering.enter(List.of(sent.draft()), "api");
        var entered = made.checked().getFirst();
        if (entered.problems().contains(EntryProblem.SAME_AGAIN)) {
            throw new Refusal.Conflict("The same activity was entered for " + entered.sameAs() + ". It counts once.");
        }
        if (!entered.problems().isEmpty()) {
            throw new Refusal.Malformed("Look at: "
                    + entered.problems().stream()
                            .map(problem -> problem.name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' '))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        entry(entered(made.entries().getFirst())))
                .build();
    }

    private EntryRow entered(UUID entry) {
        return views.entry(entry, views.book(current.get())).row();
    }
}
