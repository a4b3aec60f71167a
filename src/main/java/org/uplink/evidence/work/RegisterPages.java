package org.uplink.evidence.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** The ledger of the organization, for taking back what is wrong. */
@Path("/reviews/evidence")
@RolesAllowed({Role.ASSESSOR_NAME, Role.ADMIN_NAME})
class RegisterPages {

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvidenceRegister(
            List<Register.Row> rows, Map<String, String> titles, String find, String address, int page, int pages)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvidenceEntry(Register.Row row, String title, int ceiling, String reason, FormErrors errors)
            implements TemplateInstance {}

    private static final int LONGEST_REASON = 500;

    private final Register register;
    private final Choices choices;
    private final EvidenceLedger ledger;
    private final AuditTrail trail;
    private final FormPost post;
    private final Page page;
    private final Looks looks;

    RegisterPages(
            Register register,
            Choices choices,
            EvidenceLedger ledger,
            AuditTrail trail,
            FormPost post,
            Page page,
            Looks looks) {
        this.looks = looks;
        this.register = register;
        this.choices = choices;
        this.ledger = ledger;
        this.trail = trail;
        this.post = post;
        this.page = page;
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("1") int page) {
        var wanted = Math.max(1, page);
        var find = q.strip();
        var rows = register.others(find, wanted);
        var address = "/reviews/evidence?q=" + URLEncoder.encode(find, StandardCharsets.UTF_8) + "&";
        return new EvidenceRegister(
                rows, MyEvidencePages.titles(choices, rows), find, address, wanted, MyEvidencePages.pages(rows));
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance show(@RestPath String id) {
        var row = register.get(Ids.parse(id));
        looks.note(new PersonId(row.person()), Looks.Sight.EVIDENCE, "/reviews/evidence/" + row.id());
        return entry(row, "", FormErrors.NONE);
    }

    private EvidenceEntry entry(Register.Row row, String reason, FormErrors errors) {
        return new EvidenceEntry(row, choices.title(row.competency()), choices.ceilingOf(row.kind()), reason, errors);
    }

    @POST
    @Path("{id}/revocation")
    @Transactional
    public RestResponse<TemplateInstance> revoke(
            @RestPath String id, @RestForm @DefaultValue("") String reason, @RestForm @Nullable String corrected) {
        var words = page.words(WorkMessages.class);
        var row = register.get(Ids.parse(id));
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            return post.tryAgain(
                    entry(row, said, FormErrors.on("reason", words.revoke_reason_missing(LONGEST_REASON))));
        }
        if (ledger.revoke(row.id(), said, level(corrected, choices.ceilingOf(row.kind())))) {
            trail.record(
                    "revoked-evidence",
                    "/reviews/evidence/" + row.id(),
                    row.competency() + ": " + said,
                    new PersonId(row.person()));
        }
        return post.goTo("/reviews/evidence/" + row.id(), words.revoked(row.name(), row.competency()));
    }

    private static @Nullable Integer level(@Nullable String text, int ceiling) {
        if (text == null || !text.matches("[1-5]")) {
            return null;
        }
        return Math.min(ceiling, Integer.parseInt(text));
    }
}
