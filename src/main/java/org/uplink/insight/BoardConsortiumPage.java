package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.insight.BoardConsortiumRules.Cell;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** What the member districts can do together, for the staff of an association or service agency. */
@Path("/team/consortium")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class BoardConsortiumPage {

    /** @param why empty, {@code districts} or {@code people}: what there are too few of to say more */
    record Shown(String code, String title, String why, int people, int districts, int met, int targets) {

        private static final int WHOLE = 100;

        static Shown of(BoardConsortium.Line line) {
            return switch (line.cell()) {
                case Cell.Told(var people, var districts, var met, var targets) ->
                    new Shown(line.code(), line.title(), "", people, districts, met, targets);
                case Cell.FewDistricts _ -> new Shown(line.code(), line.title(), "districts", 0, 0, 0, 0);
                case Cell.FewPeople _ -> new Shown(line.code(), line.title(), "people", 0, 0, 0, 0);
            };
        }

        public int percent() {
            return targets == 0 ? 0 : met * WHOLE / targets;
        }
    }

    /** @param total null where any line is withheld */
    record View(List<Shown> lines, BoardConsortiumRules.@Nullable Total total, int fewestPeople, int fewestDistricts) {

        /** Too few districts share to say anything of any domain. */
        public boolean nothing() {
            return lines.stream().allMatch(line -> line.why().equals("districts"));
        }
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BoardConsortiumView(View view) implements TemplateInstance {}

    private final BoardConsortium consortium;

    BoardConsortiumPage(BoardConsortium consortium) {
        this.consortium = consortium;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        if (!consortium.leads()) {
            throw new Refusal.NotFound();
        }
        var lines = consortium.lines();
        var total = BoardConsortiumRules.total(
                lines.stream().map(BoardConsortium.Line::cell).toList());
        return new BoardConsortiumView(new View(
                lines.stream().map(Shown::of).toList(),
                total.orElse(null),
                BoardConsortiumRules.FEWEST_PEOPLE,
                BoardConsortiumRules.FEWEST_DISTRICTS));
    }
}
