package org.uplink.people.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.provider.RegionRules.Problem;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Many values of a region at once, each with its district: all or none. */
@Path("/platform/providers/{region}/districts/lines")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformDistrictLines {

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DistrictLinesPage(Regions.Row region, String lines, List<Problem> problems, FormErrors errors)
            implements TemplateInstance {}

    private final Regions regions;
    private final RegionOffers offers;
    private final Page page;
    private final FormPost post;

    PlatformDistrictLines(Regions regions, RegionOffers offers, Page page, FormPost post) {
        this.regions = regions;
        this.offers = offers;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance blank(@RestPath String region) {
        return new DistrictLinesPage(regions.find(region), "", List.of(), FormErrors.NONE);
    }

    @POST
    public RestResponse<TemplateInstance> addAll(@RestPath String region, @RestForm @Nullable String lines) {
        var found = regions.find(region);
        var typed = Typed.text(lines);
        var read = RegionRules.lines(typed);
        if (read.isEmpty() || read.size() > RegionRules.MOST_LINES) {
            var errors = FormErrors.on("lines", words().lines_missing(RegionRules.MOST_LINES));
            return post.tryAgain(new DistrictLinesPage(found, typed, List.of(), errors));
        }
        var problems = offers.offer(found.home(), read);
        if (!problems.isEmpty()) {
            var errors = FormErrors.on("lines", words().lines_wrong(problems.size()));
            return post.tryAgain(new DistrictLinesPage(found, typed, problems, errors));
        }
        return post.goTo(found.home().districts(), words().lines_offered(read.size()));
    }

    private RegionMessages words() {
        return page.words(RegionMessages.class);
    }
}
