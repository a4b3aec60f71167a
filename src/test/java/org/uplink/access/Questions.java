package org.uplink.access;

import java.util.List;
import java.util.stream.Stream;

/** Addresses that name things of an organization behind the question mark, that search, or that know a secret. */
final class Questions {

    private static final List<String> REPORTS =
            List.of("completion", "overdue", "hours", "expiring", "required", "never");

    private static final List<String> ABOUT = List.of(
            "/paths/{path}",
            "/roles/{role}",
            "/me/skills?role={role}",
            "/api/v1/me/skills/{competency}",
            "/team?team={team}",
            "/team?q={half}",
            "/team/assignments?team={team}",
            "/team/assignments?path={path}",
            "/team/assignments/new?path={path}&person={person}&team={team}",
            "/team/assignments/rules/new?path={path}&team={team}",
            "/team/assignments/versions?path={path}",
            "/team/certifications?team={team}",
            "/team/certifications?person={person}",
            "/team/certifications/ending.csv?team={team}",
            "/team/coverage?without={person}",
            "/team/plan?team={team}",
            "/team/report?team={team}",
            "/team/report.pdf?team={team}",
            "/team/skills?team={team}",
            "/team/skills/table?team={team}",
            "/team/skills/workbook?team={team}",
            "/api/v1/team/people?team={team}",
            "/api/v1/team/people?q={half}",
            "/api/v1/team/skills?team={team}",
            "/api/v1/team/coverage?without={person}",
            "/admin/people?find={half}",
            "/admin/jobs?find={half}",
            "/reviews/observations?q={half}",
            "/catalog?q={half}");

    private static final List<String> OF_A_REPORT = List.of(
            "/team/reports/{report}?team={team}&item=course:privacy-at-work",
            "/team/reports/{report}.csv?team={team}&item=course:privacy-at-work",
            "/team/reports/{report}.xlsx?team={team}&item=course:privacy-at-work",
            "/api/v1/team/reports/{report}?team={team}&item=course:privacy-at-work");

    /** A filter with its spaces and quotation marks. */
    private static final List<String> OF_DIRECTORIES = List.of(
            "/scim/v2/Users?filter=id%20eq%20%22{person}%22",
            "/scim/v2/Users?filter=active%20eq%20true%20or%20id%20eq%20%22{person}%22&count=200",
            "/scim/v2/Groups?filter=id%20eq%20%22{team}%22");

    private static final List<String> BY_SECRETS = List.of(
            "/calendar/{feed}.ics",
            "/verify/{credential}",
            "/verify/{credential}/files/badge.png",
            "/verify/{credential}/files/badge.svg",
            "/verify/{credential}/files/certificate.pdf",
            "/verify/{credential}/files/credential.jsonld",
            "/verify/{credential}/files/credential.jwt");

    private Questions() {}

    static List<String> about(Tenant one, Actor reader) {
        return (reader.isDirectory() ? OF_DIRECTORIES.stream() : ofPeople())
                .map(address -> filled(address, one))
                .toList();
    }

    private static Stream<String> ofPeople() {
        var ofReports = REPORTS.stream()
                .flatMap(report -> OF_A_REPORT.stream().map(address -> address.replace("{report}", report)));
        return Stream.concat(ABOUT.stream(), ofReports);
    }

    /** Whoever has the secret may read, wherever they come from. */
    static List<String> byTheSecretsOf(Tenant one) {
        return BY_SECRETS.stream().map(address -> filled(address, one)).toList();
    }

    private static String filled(String address, Tenant one) {
        return address.replace("{path}", one.path())
                .replace("{role}", FrameworkThings.key(one.owner()))
                .replace("{competency}", FrameworkThings.code(one.owner()))
                .replace("{team}", one.home().team().toString())
                .replace("{person}", one.owner().person().toString())
                .replace("{half}", one.canaries().half())
                .replace("{credential}", one.credential())
                .replace("{feed}", one.feed());
    }
}
