package org.uplink.certification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.people.ManagedPeople;
import org.uplink.people.People;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
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
    private final Impacts impacts;
    private final ManagedPeople managed;
    private final People people;
    private final TableFiles files;
    private final Looks looks;
    private final Page page;

    LapsingPages(
            LapsingList list,
            LapsingWords words,
            Certifications certifications,
            Impacts impacts,
            ManagedPeople managed,
            People people,
            TableFiles files,
            Looks looks,
            Page page) {
        this.list = list;
        this.words = words;
        this.certifications = certifications;
        this.impacts = impacts;
        this.managed = managed;
        this.people = people;
        this.files = files;
        this.looks = looks;
        this.page = page;
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
                impacts.newest().stream()
                        .map(LapsingView.Changed::of)
                        .sorted(Comparator.comparing(LapsingView.Changed::from).reversed())
                        .toList(),
                query.personText().isEmpty()
                        ? ""
                        : people.managed(PersonId.parse(query.personText())).name(),
                page.today()));
    }

    @GET
    @Path("ending.csv")
    @Produces("text/csv")
    @Transactional
    public RestResponse<String> csv(@BeanParam LapsingQuery query) {
        return files.csv("certifications", table(query));
    }

    @GET
    @Path("ending.xlsx")
    @Produces(SheetFile.TYPE)
    @Transactional
    public RestResponse<StreamingOutput> workbook(@BeanParam LapsingQuery query) {
        return files.workbook("certifications", words.messages().title(), table(query));
    }

    /** Whoever is named in the file was looked at. */
    private List<List<Object>> table(LapsingQuery query) {
        var all = list.all(query);
        var named = all.stream().map(one -> one.row().person()).toList();
        looks.note(named, Looks.Sight.FILE, "/team/certifications");
        return words.table(all);
    }
}
