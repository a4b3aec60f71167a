package org.uplink.credential;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.TaggedPdf;

/** A credential as files to keep, to hang up or to hand on; all can be checked without this service's database. */
@Path("/verify/{credential}/files")
class CredentialFiles {

    /**
     * @param logo of the issuer as a data address; "" without one
     * @param code the address as a QR code, as a data address
     */
    @CheckedTemplate(basePath = "credential", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificatePaper(Verification.Verified credential, String logo, String code, String language)
            implements TemplateInstance {}

    private final Verification verification;
    private final Badges badges;
    private final SignedForms signed;
    private final BadgeImages images;
    private final Credentials credentials;
    private final TaggedPdf pdf;
    private final Page page;

    CredentialFiles(
            Verification verification,
            Badges badges,
            SignedForms signed,
            BadgeImages images,
            Credentials credentials,
            TaggedPdf pdf,
            Page page) {
        this.verification = verification;
        this.badges = badges;
        this.signed = signed;
        this.images = images;
        this.credentials = credentials;
        this.pdf = pdf;
        this.page = page;
    }

    @GET
    @Path("credential.jsonld")
    @PermitAll
    public RestResponse<String> proven(@RestPath String credential) {
        return file(signed.proven(credential), Published.VC, signed.nameOf(credential) + ".jsonld");
    }

    @GET
    @Path("credential.jwt")
    @PermitAll
    public RestResponse<String> token(@RestPath String credential) {
        return file(signed.token(credential), Published.VC_JWT, signed.nameOf(credential) + ".jwt");
    }

    @GET
    @Path("badge.svg")
    @PermitAll
    public RestResponse<String> svg(@RestPath String credential) {
        var found = verification.find(credential);
        var baked = Baking.intoSvg(images.of(found).svg(), badges.proven(found));
        return file(baked, BadgeImages.SVG, found.certification() + ".svg");
    }

    @GET
    @Path("badge.png")
    @PermitAll
    public RestResponse<byte[]> png(@RestPath String credential) {
        var found = verification.find(credential);
        var baked = Baking.intoPng(images.of(found).png(), badges.proven(found));
        return file(baked, BadgeImages.PNG, found.certification() + ".png");
    }

    @GET
    @Path("certificate.pdf")
    @PermitAll
    @Transactional
    public RestResponse<byte[]> paper(@RestPath String credential) {
        var found = verification.find(credential);
        if (found.revokedOn() != null || found.suspendedOn() != null) {
            throw new Refusal.NotFound();
        }
        var verified = verification.facts(found);
        var logo = credentials
                .logo(found.organization())
                .map(picture -> data(picture.type(), picture.content()))
                .orElse("");
        var html = new CertificatePaper(
                        verified,
                        logo,
                        data(BadgeImages.PNG, QrCode.png(verified.id())),
                        page.locale().getLanguage())
                .setLocale(page.locale())
                .render();
        return file(pdf.written(html), "application/pdf", found.certification() + ".pdf");
    }

    private static String data(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    private static <T> RestResponse<T> file(T content, String type, String name) {
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
