package org.uplink.evidence.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;

/** All that shows what somebody can do, and what is on its way to. */
@Path("/me/evidence")
@RolesAllowed(Role.LEARNER_NAME)
class MyEvidencePages {

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyEvidence(
            List<Register.Own> submissions, List<Register.Row> rows, Map<String, String> titles, int page, int pages)
            implements TemplateInstance {}

    private final Register register;
    private final Choices choices;
    private final CurrentActor current;

    MyEvidencePages(Register register, Choices choices, CurrentActor current) {
        this.register = register;
        this.choices = choices;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery @DefaultValue("1") int page) {
        var wanted = Math.max(1, page);
        var rows = register.own(wanted);
        return new MyEvidence(
                register.submissions(current.get().person()), rows, titles(choices, rows), wanted, pages(rows));
    }

    static Map<String, String> titles(Choices choices, List<Register.Row> rows) {
        return rows.stream()
                .map(Register.Row::competency)
                .distinct()
                .collect(Collectors.toMap(one -> one, choices::title));
    }

    static int pages(List<Register.Row> rows) {
        var total = rows.isEmpty() ? 0 : rows.getFirst().total();
        return Paging.pages(total, Register.PAGE_SIZE);
    }
}
