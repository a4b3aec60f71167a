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
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.certification.VersionRules.Successor;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Looks;
import org.uplink.platform.Role;
import org.uplink.platform.SheetFile;

/** What the newest version of a certification changes, whom it asks for more, and until when each can use the one before. */
@Path("/team/certifications/{certification}/changes")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class ChangePages {

    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangePage(ChangeView view) implements TemplateInstance {}

    private final Certifications certifications;
    private final Impacts impacts;
    private final ChangeList list;
    private final ChangeWords words;
    private final ManagedPeople managed;
    private final TableFiles files;
    private final Looks looks;
    private final CurrentActor current;
    private final Clock clock;

    ChangePages(
            Certifications certifications,
            Impacts impacts,
            ChangeList list,
            ChangeWords words,
            ManagedPeople managed,
            TableFiles files,
            Looks looks,
            CurrentActor current,
            Clock clock) {
        this.certifications = certifications;
        this.impacts = impacts;
        this.list = list;
        this.words = words;
        this.managed = managed;
        this.files = files;
        this.looks = looks;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath CertificationId certification, @BeanParam ChangeQuery query) {
        var terms = certifications.get(certification);
        return new ChangePage(impacts.newest(certification)
                .map(successor -> view(terms, successor, query))
                .orElseGet(() -> new ChangeView(terms, "", List.of(), query, List.of(), 0, 0, List.of())));
    }

    private ChangeView view(Certification terms, Successor successor, ChangeQuery query) {
        var found = list.of(successor, query);
        return new ChangeView(
                terms,
                words.sentence(successor, current.get().today(clock)),
                words.changes(successor),
                query,
                found.page(query.pageWanted()).stream()
                        .map(one -> words.line(successor, one))
                        .toList(),
                found.asked().size(),
                found.others(),
                managed.teams());
    }

    @GET
    @Path("people.csv")
    @Produces("text/csv")
    @Transactional
    public RestResponse<String> csv(@RestPath CertificationId certification, @BeanParam ChangeQuery query) {
        return files.csv(certification + "-changes", table(certification, query));
    }

    @GET
    @Path("people.xlsx")
    @Produces(SheetFile.TYPE)
    @Transactional
    public RestResponse<StreamingOutput> workbook(
            @RestPath CertificationId certification, @BeanParam ChangeQuery query) {
        return files.workbook(certification + "-changes", words.messages().changes(), table(certification, query));
    }

    private List<List<Object>> table(CertificationId certification, ChangeQuery query) {
        return words.table(impacts.newest(certifications.get(certification).id()).stream()
                .flatMap(successor ->
                        named(certification, successor, query).stream().map(one -> words.line(successor, one)))
                .toList());
    }

    /** Whoever is named in the file was looked at. */
    private List<ChangeList.Affected> named(CertificationId certification, Successor successor, ChangeQuery query) {
        var asked = list.of(successor, query).asked();
        var people = asked.stream().map(one -> one.row().person()).toList();
        looks.note(people, Looks.Sight.FILE, "/team/certifications/" + certification + "/changes");
        return asked;
    }
}
