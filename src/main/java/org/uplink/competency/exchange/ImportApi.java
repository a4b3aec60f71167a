package org.uplink.competency.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.uplink.competency.Competencies;
import org.uplink.competency.NewVersionEffects;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Frameworks in, for programs. */
@Path("/api/v1/frameworks/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
class ImportApi {

    private final AppliedImports imports;
    private final Formats formats;
    private final Competencies competencies;
    private final NewVersionEffects effects;

    ImportApi(AppliedImports imports, Formats formats, Competencies competencies, NewVersionEffects effects) {
        this.imports = imports;
        this.formats = formats;
        this.competencies = competencies;
        this.effects = effects;
    }

    /**
     * Answers when the work is done. A package is applied as a whole or not at all.
     *
     * @throws Unreadable 400 or 422 with every mistake by JSON pointer and line
     */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv", "application/yaml"})
    @RolesAllowed(Role.PLATFORM_NAME)
    @Operation(
            summary = "Import a framework",
            description =
                    "A CASE package (up to 64 MB), NICE components in JSON, our table or our YAML. A dry run changes"
                            + " nothing and says what would be added, changed and removed, and what that touches in people's"
                            + " records. Of the shared framework in YAML it says, too, how many people would gain or lose a"
                            + " level in each organization.")
    @APIResponse(responseCode = "200", description = "What was done, or would be")
    @APIResponse(responseCode = "409", description = "The framework is published by content of this service")
    @APIResponse(responseCode = "422", description = "What is wrong in the file, and where")
    public Report take(
            @Parameter(description = "false applies the import") @RestQuery @DefaultValue("true") String dryRun,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body)
            throws IOException, Unreadable {
        var dry = isDry(dryRun);
        var file = Files.createTempFile("import", ".json");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            var format = Formats.Format.of(type, file);
            var incoming = FrameworkImports.Incoming.of(formats.read(file, format));
            if (!dry) {
                return imports.apply(incoming, "import.json");
            }
            var report = imports.preview(incoming);
            return format == Formats.Format.YAML && report.framework().authored()
                    ? withLevels(report, Files.readAllBytes(file))
                    : report;
        } finally {
            Files.delete(file);
        }
    }

    private Report withLevels(Report report, byte[] yaml) throws IOException, Unreadable {
        var next = YamlFramework.read(yaml);
        return next.uuid().equals(competencies.shared().uuid()) ? report.with(effects.of(next)) : report;
    }

    private static boolean isDry(String dryRun) {
        return switch (dryRun) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal.Malformed("dryRun is true or false.");
        };
    }

    /** RFC 9457, with a list of all mistakes. */
    record Wrong(String type, String title, int status, String detail, List<Problem> problems) {}

    @ServerExceptionMapper
    public RestResponse<Wrong> unreadable(Unreadable unreadable) {
        var first = unreadable.problems().getFirst();
        var status = first.pointer().isEmpty() ? 400 : 422;
        var where =
                first.pointer().isEmpty() ? "Line " + first.line() : first.pointer() + " (line " + first.line() + ")";
        var detail = where + ": " + first.what() + " " + first.fix() + " Nothing was imported.";
        var wrong = new Wrong(
                "/errors/framework-unreadable",
                "This framework cannot be imported",
                status,
                detail,
                unreadable.problems());
        return ResponseBuilder.<Wrong>create(status)
                .entity(wrong)
                .type(new MediaType("application", "problem+json"))
                .build();
    }
}
