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
    private final Page page;

    LapsingWords(CertificationWords words, DemandWords demands, Page page) {
        this.words = words;
        this.demands = demands;
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
                outlook == null ? messages().nothing_follows() : demands.byWhen(outlook, one.today()),
                todo(outlook));
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
