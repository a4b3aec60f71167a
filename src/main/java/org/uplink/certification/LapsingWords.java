package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.LapsingList.Lapsing;
import org.uplink.platform.Page;

/** Who lapses, in the reader's language: lines of the page and rows of its files. */
@ApplicationScoped
class LapsingWords {

    private final CertificationWords words;
    private final DemandWords demands;
    private final CheckWords checks;
    private final Page page;

    LapsingWords(CertificationWords words, DemandWords demands, CheckWords checks, Page page) {
        this.words = words;
        this.demands = demands;
        this.checks = checks;
        this.page = page;
    }

    LapsingMessages messages() {
        return page.words(LapsingMessages.class);
    }

    LapsingLine line(Lapsing one) {
        var row = one.row();
        var outlook = one.outlook();
        return new LapsingLine(
                row.personId(),
                row.name(),
                row.teams(),
                row.certification(),
                one.terms().title(),
                one.state().look(),
                words.sentence(one.state()),
                one.award().validUntil(),
                outlook == null ? null : outlook.lastDay(),
                outlook == null
                        ? 0
                        : outlook.eligibility().all() - outlook.eligibility().missing(),
                outlook == null ? 0 : outlook.eligibility().all(),
                next(one),
                todo(outlook).after(missed(one)));
    }

    private String next(Lapsing one) {
        var outlook = one.outlook();
        return outlook == null ? messages().nothing_follows() : demands.byWhen(outlook, one.today());
    }

    /** What is missing of a yearly check whose day has passed. */
    private List<String> missed(Lapsing one) {
        var about = one.checks();
        return about == null
                ? List.of()
                : about.dueOn(one.today()).filter(check -> check.isMissingOn(one.today())).stream()
                        .flatMap(check -> checks.todo(about, check).stream())
                        .toList();
    }

    private Todo todo(@Nullable Outlook outlook) {
        return outlook == null ? Todo.NOTHING : words.todo(outlook.terms(), outlook.eligibility());
    }

    /** The head, and a row for each. */
    List<List<Object>> table(List<Lapsing> all) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                messages().person(),
                messages().team(),
                messages().certification(),
                messages().state(),
                messages().ends(),
                messages().last_day(),
                messages().met(),
                messages().of(),
                messages().next(),
                messages().todo()));
        all.forEach(one -> rows.add(cells(line(one))));
        return rows;
    }

    private static List<Object> cells(LapsingLine line) {
        return List.of(
                line.name(),
                line.teams(),
                line.title(),
                line.sentence(),
                orEmpty(line.endsOn()),
                orEmpty(line.lastDay()),
                line.met(),
                line.all(),
                line.next(),
                line.todo().inOneLine());
    }

    private static Object orEmpty(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "");
    }
}
