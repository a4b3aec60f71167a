package org.uplink.people.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.provider.RegionRules.Line;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Which district a region means by what, and one more. */
@Path("/platform/providers/{region}/districts")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformDistricts {

    /** @param address of the list with the search, ready for a page */
    record Listed(List<RegionDistricts.Row> rows, String find, String address, Paging paging) {}

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DistrictsPage(Regions.Row region, Listed list, String value, String alias, FormErrors errors)
            implements TemplateInstance {}

    private final Regions regions;
    private final RegionDistricts districts;
    private final RegionOffers offers;
    private final RegionWords wording;
    private final Page page;
    private final FormPost post;

    PlatformDistricts(
            Regions regions,
            RegionDistricts districts,
            RegionOffers offers,
            RegionWords wording,
            Page page,
            FormPost post) {
        this.regions = regions;
        this.districts = districts;
        this.offers = offers;
        this.wording = wording;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance list(
            @RestPath String region,
            @RestQuery @DefaultValue("") String find,
            @RestQuery("page") @DefaultValue("1") int number) {
        var found = regions.find(region);
        return new DistrictsPage(found, listed(found, find.strip(), number), "", "", FormErrors.NONE);
    }

    private Listed listed(Regions.Row region, String find, int number) {
        var rows = districts.list(region.home(), find, Paging.page(number));
        var total = rows.isEmpty() ? 0 : rows.getFirst().total();
        var address =
                Paging.address(region.home().districts()).with("find", find).toString();
        return new Listed(rows, find, address, Paging.of(number, total, RegionDistricts.PAGE_SIZE));
    }

    @POST
    public RestResponse<TemplateInstance> add(
            @RestPath String region, @RestForm @Nullable String value, @RestForm @Nullable String alias) {
        var found = regions.find(region);
        var line = new Line(1, Typed.text(value), Typed.text(alias));
        var problems = offers.offer(found.home(), List.of(line));
        return problems.isEmpty()
                ? post.goTo(found.home().districts(), words().offered(line.value()))
                : post.tryAgain(new DistrictsPage(
                        found, listed(found, "", 1), line.value(), line.alias(), wording.beside(problems.getFirst())));
    }

    private RegionMessages words() {
        return page.words(RegionMessages.class);
    }
}
