package org.uplink.competency.exchange;

import io.quarkus.logging.Log;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.uplink.platform.Ids;

/** 1EdTech CASE, REST binding for reading, in versions 1.0 and 1.1. Shared frameworks are open to everybody. */
@Path("/ims/case/{version:v1p0|v1p1}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CASE", description = "Competency frameworks as 1EdTech CASE 1.0 and 1.1")
class CaseApi {

    private final CaseFrameworks frameworks;
    private final CaseLookups lookups;
    private final CaseAnswers answers;
    private final CaseAddress address;
    private final PackageExport export;

    CaseApi(
            CaseFrameworks frameworks,
            CaseLookups lookups,
            CaseAnswers answers,
            CaseAddress address,
            PackageExport export) {
        this.frameworks = frameworks;
        this.lookups = lookups;
        this.answers = answers;
        this.address = address;
        this.export = export;
    }

    @GET
    @Path("CFDocuments")
    @PermitAll
    @Transactional
    @Operation(summary = "All documents", description = "X-Total-Count has their number, Link the other pages.")
    public RestResponse<String> documents(
            @RestPath String version, @BeanParam DocumentQuery query, @Context UriInfo uri) {
        var asked = CaseVersion.of(version);
        var fields = DocumentQueryRules.fields(query.fields(), asked);
        var found = query.apply(
                frameworks.all().stream()
                        .map(framework -> answers.document(framework, asked))
                        .toList(),
                asked);
        var set = CaseJson.object();
        var list = set.putArray("CFDocuments");
        found.page().forEach(document -> list.add(document.retain(fields)));
        var links = found.links(address.of(asked) + "/CFDocuments", uri.getQueryParameters());
        return ResponseBuilder.ok(CaseJson.text(set), MediaType.APPLICATION_JSON)
                .header("X-Total-Count", found.total())
                .header("Link", links)
                .build();
    }

    @GET
    @Path("CFDocuments/{sourcedId}")
    @PermitAll
    @Transactional
    @Operation(summary = "One document")
    public String document(@RestPath String version, @RestPath String sourcedId) {
        return CaseJson.text(answers.document(framework(sourcedId), CaseVersion.of(version)));
    }

    @GET
    @Path("CFPackages/{sourcedId}")
    @PermitAll
    @Operation(summary = "A whole framework")
    public RestResponse<StreamingOutput> pack(@RestPath String version, @RestPath String sourcedId) {
        var file = export.write(framework(sourcedId), CaseVersion.of(version));
        StreamingOutput body = out -> {
            try (var in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)) {
                in.transferTo(out);
            }
        };
        return ResponseBuilder.ok(body, MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Path("CFItemAssociations/{sourcedId}")
    @PermitAll
    @Transactional
    @Operation(summary = "An item and all associations that begin or end there")
    public String itemAssociations(@RestPath String version, @RestPath String sourcedId) {
        var asked = CaseVersion.of(version);
        var identifier = uuid(sourcedId);
        var item = lookups.find(Part.ITEM, identifier).orElseThrow(CaseError::unknown);
        var set = CaseJson.object();
        set.set("CFItem", answers.element(Part.ITEM, item, asked));
        set.setAll(answers.set(Part.ASSOCIATION, lookups.associations(identifier), asked));
        return CaseJson.text(set);
    }

    @GET
    @Path("{list:CFItems|CFAssociations|CFRubrics|CFLicenses|CFAssociationGroupings}/{sourcedId}")
    @PermitAll
    @Transactional
    @Operation(summary = "One item, association, rubric, licence or grouping")
    public String element(@RestPath String version, @RestPath String list, @RestPath String sourcedId) {
        var part = Part.named(list).orElseThrow(CaseError::unknown);
        var found = lookups.find(part, uuid(sourcedId)).orElseThrow(CaseError::unknown);
        return CaseJson.text(answers.element(part, found, CaseVersion.of(version)));
    }

    @GET
    @Path("{list:CFConcepts|CFSubjects|CFItemTypes}/{sourcedId}")
    @PermitAll
    @Transactional
    @Operation(summary = "A concept, subject or item type, and those below it")
    public String definitions(@RestPath String version, @RestPath String list, @RestPath String sourcedId) {
        var part = Part.named(list).orElseThrow(CaseError::unknown);
        var identifier = uuid(sourcedId);
        var found = lookups.find(part, identifier).orElseThrow(CaseError::unknown);
        var rows = lookups.withBelow(part, identifier, found);
        return CaseJson.text(answers.set(part, rows, CaseVersion.of(version)));
    }

    /** What the binding does not have is refused in its words too. */
    @GET
    @Path("{other:.+}")
    @PermitAll
    @Operation(hidden = true)
    public String other() {
        throw CaseError.unknown();
    }

    @ServerExceptionMapper
    public RestResponse<CaseError.StatusInfo> refused(CaseError error) {
        return ResponseBuilder.<CaseError.StatusInfo>create(error.status())
                .entity(error.info())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<CaseError.StatusInfo> broken(RuntimeException bug) {
        var reference = Ids.next().toString();
        Log.errorf(bug, "CASE request failed, reference %s", reference);
        return refused(CaseError.internal(reference));
    }

    private CaseFrameworks.Stored framework(String sourcedId) {
        return frameworks.find(uuid(sourcedId)).orElseThrow(CaseError::unknown);
    }

    private static UUID uuid(String sourcedId) {
        if (!FieldRules.isUuid(sourcedId)) {
            throw CaseError.noUuid();
        }
        return UUID.fromString(sourcedId);
    }
}
