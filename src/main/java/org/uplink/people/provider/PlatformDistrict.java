package org.uplink.people.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.provider.RegionRules.Line;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** One value of a region: which district it means, and taking it away. */
@Path("/platform/providers/{region}/districts/{district}")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformDistrict {

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DistrictPage(Regions.Row region, RegionDistricts.Row row, String value, String alias, FormErrors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DistrictRemovalPage(Regions.Row region, RegionDistricts.Row row) implements TemplateInstance {}

    private final Regions regions;
    private final RegionDistricts districts;
    private final RegionOffers offers;
    private final RegionWords wording;
    private final Page page;
    private final FormPost post;

    PlatformDistrict(
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
    public TemplateInstance show(@RestPath String region, @RestPath String district) {
        var found = regions.find(region);
        var row = row(found, district);
        return new DistrictPage(found, row, row.value(), row.alias(), FormErrors.NONE);
    }

    /** A changed offer is another one: whoever clicks twice finds it gone, and done. */
    @POST
    public RestResponse<TemplateInstance> change(
            @RestPath String region,
            @RestPath String district,
            @RestForm @Nullable String value,
            @RestForm @Nullable String alias) {
        var found = regions.find(region);
        return districts
                .seek(found.home(), Ids.parse(district))
                .map(row -> change(found, row, new Line(1, Typed.text(value), Typed.text(alias))))
                .orElseGet(() -> post.goTo(found.home().districts()));
    }

    private RestResponse<TemplateInstance> change(Regions.Row region, RegionDistricts.Row row, Line line) {
        var problems = offers.replace(region.home(), row, line);
        return problems.isEmpty()
                ? post.goTo(region.home().districts(), words().changed(line.value()))
                : post.tryAgain(
                        new DistrictPage(region, row, line.value(), line.alias(), wording.beside(problems.getFirst())));
    }

    @GET
    @Path("removal")
    public TemplateInstance askToRemove(@RestPath String region, @RestPath String district) {
        var found = regions.find(region);
        return new DistrictRemovalPage(found, row(found, district));
    }

    /** Whoever clicks twice has removed it. */
    @POST
    @Path("removal")
    public RestResponse<TemplateInstance> remove(@RestPath String region, @RestPath String district) {
        var found = regions.find(region);
        offers.remove(found.home(), Ids.parse(district));
        return post.goTo(found.home().districts(), words().withdrawn());
    }

    private RegionDistricts.Row row(Regions.Row region, String district) {
        return districts.seek(region.home(), Ids.parse(district)).orElseThrow(Refusal.NotFound::new);
    }

    private RegionMessages words() {
        return page.words(RegionMessages.class);
    }
}
