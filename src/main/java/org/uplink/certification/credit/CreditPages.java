package org.uplink.certification.credit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Ids;
import org.uplink.platform.Role;

/** One's own hours: what each cycle asks for and has, and every entry. */
@Path("/me/credits")
@RolesAllowed(Role.LEARNER_NAME)
class CreditPages {

    @CheckedTemplate(basePath = "credit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyCredits(CreditView.Listing view) implements TemplateInstance {}

    private final CreditViews views;

    CreditPages(CreditViews views) {
        this.views = views;
    }

    @GET
    @Transactional
    public TemplateInstance show(
            @RestQuery @DefaultValue("") String cycle,
            @RestQuery @DefaultValue("") String category,
            @RestQuery @Nullable String year,
            @RestQuery @DefaultValue("1") int page,
            @RestQuery @Nullable String withdrawn) {
        var filter = new CreditView.Filter(
                cycle, category, year == null || !year.matches("\\d{4}") ? null : Integer.valueOf(year));
        return new MyCredits(views.listing(filter, page, withdrawn == null ? null : Ids.parse(withdrawn)));
    }
}
