package org.uplink.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.uplink.competency.CompetencyId;
import org.uplink.path.Draft.Content;
import org.uplink.platform.Markdown;

class AdoptRulesTest {

    @Test
    void aStepKeepsItsIdAndItsWords() {
        var html = Markdown.plain("Ask <two> people & note it.\nThen sit down.\n\nThink.");
        var path = Steps.path(
                Path.Step.of("s3", new Path.Task("Ask", html, 20, true)),
                Steps.choose(
                        "s7",
                        1,
                        Path.Step.of("s9", "wireless"),
                        Path.Step.of("s2", "desk").on(Steps.gate("s3"))),
                Path.Step.of("s4", new Path.Check("Look", html, Map.of(new CompetencyId("SVC-01"), 2))));
        var draft = AdoptRules.draft(path);
        assertThat(draft.find("s3"))
                .extracting(item -> item.content())
                .isEqualTo(new Content(
                        "",
                        "Ask",
                        "Ask <two> people & note it.\nThen sit down.\n\nThink.",
                        20,
                        true,
                        Map.of(),
                        0,
                        false));
        assertThat(PathDifference.between(path, draft.path(path.id(), "1"))).isEmpty();
    }

    @Test
    void whatIsAddedLaterNeverMeetsWhatIsAddedAtTheOrigin() {
        var adopted = AdoptRules.draft(Steps.path(Steps.task("s59")));
        assertThat(adopted.next()).isEqualTo(10_001);
        var changed = DraftRules.add(adopted, "", "task", "");
        var adoptedAgain = AdoptRules.draft(changed.path(new PathId("agency~any"), "1"));
        assertThat(adoptedAgain.next()).isEqualTo(20_001);
        assertThat(AdoptRules.draft(Steps.path()).steps()).isEqualTo(List.of());
    }

    @Property(tries = 500)
    void whatWasTypedComesBackAsItIsShown(@ForAll String typed) {
        var html = Markdown.plain(typed);
        assertThat(Markdown.plain(Markdown.typed(html))).isEqualTo(html);
    }
}
