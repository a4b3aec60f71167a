package org.uplink.competency.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.competency.Competencies;
import org.uplink.platform.Refusal;

/** A framework as a file; CASE has its own address below {@code /ims/case}. */
@Path("/frameworks/{framework}/files")
class FrameworkFiles {

    private final CaseFrameworks frameworks;
    private final FrameworkTable table;
    private final Competencies competencies;

    FrameworkFiles(CaseFrameworks frameworks, FrameworkTable table, Competencies competencies) {
        this.frameworks = frameworks;
        this.table = table;
        this.competencies = competencies;
    }

    @GET
    @Path("table.csv")
    @Produces("text/csv;charset=UTF-8")
    @PermitAll
    public RestResponse<String> table(@RestPath String framework) {
        var stored = frameworks.find(framework).orElseThrow(Refusal.NotFound::new);
        return file(table.write(stored), framework + ".csv");
    }

    /** Only of ours: other frameworks have no levels, roles and currency to write. */
    @GET
    @Path("framework.yaml")
    @Produces("application/yaml;charset=UTF-8")
    @PermitAll
    public RestResponse<String> yaml(@RestPath String framework) {
        var ours = competencies.framework(framework).orElseThrow(Refusal.NotFound::new);
        return file(FrameworkYaml.write(ours), framework + ".yaml");
    }

    private static RestResponse<String> file(String text, String name) {
        return ResponseBuilder.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
