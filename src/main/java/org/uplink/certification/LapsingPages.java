package org.uplink.certification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.people.ManagedPeople;
import org.uplink.people.People;
import org.uplink.platform.CsvRules;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.SheetFile;

/** Who lapses, and what each must do by when. */
@Path("/team/certifications")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class LapsingPages {

    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LapsingPage(LapsingView view) implements TemplateInstance {}

    private final LapsingList list;
    private final LapsingWords words;
    private final Certifications certifications;
    private final ManagedPeople managed;
    private final People people;
    private final CurrentActor current;
    private final Clock clock;

    LapsingPages(
            LapsingList list,
            LapsingWords words,
            Certifications certifications,
            ManagedPeople managed,
            People people,
            CurrentActor current,
            Clock clock) {
        this.list = list;
        this.words = words;
        this.certifications = certifications;
        this.managed = managed;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show(@BeanParam LapsingQuery query) {
        return new LapsingPage(new LapsingView(
                query,
                list.counts(query),
                list.page(query).stream().map(words::line).toList(),
                managed.teams(),
                certifications.all().stream()
                        .sorted(Comparator.comparing(Certification::title))
                        .toList(),
                query.personText().isEmpty()
                        ? ""
                        : people.managed(PersonId.parse(query.personText())).name(),
                current.get().today(clock)));
    }

    @GET
    @Path("ending.csv")
    @Produces("text/csv")
    @Transactional
    public RestResponse<String> csv(@BeanParam LapsingQuery query) {
        return file(CsvRules.table(table(query)), "csv", "text/csv;charset=UTF-8");
    }

    @GET
    @Path("ending.xlsx")
    @Produces(SheetFile.TYPE)
    @Transactional
    public RestResponse<StreamingOutput> workbook(@BeanParam LapsingQuery query) {
        var rows = table(query);
        var title = words.messages().title();
        return file(
                out -> SheetFile.write(out, title, sink -> {
                    for (var row : rows) {
                        sink.take(row);
                    }
                }),
                "xlsx",
                SheetFile.TYPE);
    }

    private List<List<Object>> table(LapsingQuery query) {
        return words.table(list.all(query));
    }

    private <T> RestResponse<T> file(T content, String kind, String type) {
        var actor = current.get();
        var name = "%s-certifications-%s.%s".formatted(actor.alias(), actor.today(clock), kind);
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
