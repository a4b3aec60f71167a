package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.competency.Competencies;
import org.uplink.competency.Framework;
import org.uplink.competency.RoleProfile;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** People and competencies of the manager's teams on one page, and as files. */
@Path("/team/skills")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class HeatPage {

    /** So many people at most stand in a file. */
    private static final int MOST_IN_A_FILE = 2_000;

    record View(
            HeatMap map,
            List<HeatLines.Group> groups,
            HeatQuery query,
            List<ManagedPeople.Team> teams,
            Framework framework) {

        public boolean isTeam(ManagedPeople.Team team) {
            return team.id().toString().equals(query.teamText());
        }

        public boolean isRole(RoleProfile role) {
            return role.id().key().equals(query.roleText());
        }

        public String domain() {
            return query.domain() == null ? "" : query.domain();
        }

        public String show() {
            return query.showWanted().key();
        }

        public String currency() {
            return query.currencyText();
        }

        public String group() {
            return query.groupText();
        }

        public String sort() {
            return query.sortText();
        }

        public List<String> shows() {
            return Stream.of(HeatQuery.Show.values()).map(HeatQuery.Show::key).toList();
        }

        public List<String> currencies() {
            return List.of("current", "due", "stale", "lapsed");
        }

        public List<RoleProfile> roles() {
            return framework.roles();
        }

        public List<Framework.Domain> domains() {
            return framework.domains();
        }

        public boolean filtered() {
            return query.filtered();
        }

        /** Many columns leave no room for words in their cells. */
        public boolean compact() {
            return map.competencies().size() > 12;
        }

        /** The last row tells of people outside the manager's teams. */
        public boolean tellsOfOthers() {
            return map.competencies().stream().anyMatch(column -> column.others() != null);
        }

        public int columns() {
            return 2 + map.competencies().size() + map.domains().size();
        }

        public String withSort(String sort) {
            return "/team/skills" + query.sortedBy(sort).address();
        }

        public String file(String kind) {
            return "/team/skills/" + kind + query.address();
        }

        public String address() {
            return "/team/skills" + query.address() + "&";
        }

        public int page() {
            return query.pageWanted();
        }

        public int pages() {
            return Paging.pages(map.found(), HeatQuery.PAGE_SIZE);
        }
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamSkills(View view) implements TemplateInstance {}

    private final HeatMaps maps;
    private final HeatTables tables;
    private final ManagedPeople managed;
    private final Competencies competencies;
    private final Looks looks;
    private final Page page;

    HeatPage(
            HeatMaps maps,
            HeatTables tables,
            ManagedPeople managed,
            Competencies competencies,
            Looks looks,
            Page page) {
        this.maps = maps;
        this.tables = tables;
        this.managed = managed;
        this.competencies = competencies;
        this.looks = looks;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(@BeanParam HeatQuery query) {
        var map = maps.map(query, HeatQuery.PAGE_SIZE);
        var groups = new HeatLines(page.words(HeatMessages.class)).of(map);
        return new TeamSkills(new View(map, groups, query, managed.teams(), competencies.framework()));
    }

    @GET
    @Path("table")
    @Produces("text/csv")
    @Transactional
    public RestResponse<String> table(@BeanParam HeatQuery query) {
        return file(tables.csv(whole(query)), "text/csv;charset=UTF-8", "team-skills.csv");
    }

    @GET
    @Path("workbook")
    @Produces(HeatTables.WORKBOOK)
    @Transactional
    public RestResponse<byte[]> workbook(@BeanParam HeatQuery query) {
        return file(tables.workbook(whole(query)), HeatTables.WORKBOOK, "team-skills.xlsx");
    }

    /** Everybody on all pages, with single competencies; whoever is named in the file was looked at. */
    private HeatMap whole(HeatQuery query) {
        var domain = query.domainText().isEmpty() ? HeatQuery.EVERY : query.domainText();
        var map = maps.map(query.inDomain(domain), MOST_IN_A_FILE);
        var named =
                map.lines().stream().map(line -> new PersonId(line.person())).toList();
        looks.note(named, Looks.Sight.FILE, "/team/skills");
        return map;
    }

    private static <T> RestResponse<T> file(T content, String type, String name) {
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
