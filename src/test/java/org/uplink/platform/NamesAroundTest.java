package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by {@link NamesAround} is what Qute finds by itself, without asking all who know classes. */
class NamesAroundTest {

    /** Comes after {@link NamesAround} and before those of Qute, knows nothing, and keeps what it was asked for. */
    private static final class Asked implements ValueResolver {

        private final List<String> names = new ArrayList<>();

        @Override
        public int getPriority() {
            return 500;
        }

        @Override
        public boolean appliesTo(EvalContext context) {
            names.add(context.getName());
            return false;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            throw new IllegalStateException("It applies to nothing");
        }
    }

    private final Asked asked = new Asked();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{title}",
                "{#for word in words}{word}{title}{/for}",
                "{#for word in words}{#for other in words}{word}{other}{title}{/for}{/for}",
                "{#let title='inside'}{title}{/let}{title}",
                "{#for title in words}{title}{/for}{title}",
                "{#include frame}{title}{#for word in words}{word}{title}{/for}{/include}",
                "{#include frame}{#include frame}{title}{/include}{/include}",
                "{#include frame title='given'}{title}{/include}",
                "{#include frame}{#let word='a'}{#include frame}{word}{title}{/include}{/let}{/include}",
                "{#if title}{title}{/if}",
                "{nobody ?: 'else'}",
                "{#include frame}{nobody ?: 'else'}{nothing ?: 'else'}{/include}",
                "{#include frame}{nothing.orEmpty.size}{/include}",
                "{#include frame}{#for word in words}{nobody ?: title}{nothing ?: title}{/for}{/include}"
            })
    void readsAsItDoesWithout(String template) {
        assertThat(render(template, true)).isEqualTo(render(template, false)).isNotBlank();
    }

    @Test
    void asksNobodyWhatStandsAround() {
        render("{#include frame}{title}{#for word in words}{word}{title}{/for}{/include}", true);
        assertThat(asked.names).isEmpty();
        render("{#include frame}{title}{#for word in words}{word}{title}{/for}{/include}", false);
        assertThat(asked.names).contains("title", "word", "words");
    }

    /** A page has a title, a value that is not there has none. */
    @Test
    void takesNothingAroundForWhatComesAfterADot() {
        assertThatThrownBy(() -> render("{#include frame}{nothing.title}{/include}", false))
                .isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> render("{#include frame}{nothing.title}{/include}", true))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void saysWhatNobodyKnows() {
        assertThatThrownBy(() -> render("{#include frame}{nobody}{/include}", true))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void leavesToQuteWhatHasNoNamesOutermost() {
        var template = engine(true).parse("{#for word in words}{nobody ?: word}{title}{/for}");
        assertThat(template.render(Map.of("title", "-", "words", List.of("one", "two"))))
                .isEqualTo("one-two-");
    }

    private String render(String template, boolean around) {
        return engine(around)
                .parse(template)
                .data("title", "around")
                .data("words", List.of("one", "two"))
                .data("nothing", null)
                .render();
    }

    private Engine engine(boolean around) {
        var builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addValueResolver(asked);
        if (around) {
            builder.addValueResolver(new NamesAround());
        }
        var engine = builder.build();
        engine.putTemplate("frame", engine.parse("<{#insert}{/}>"));
        return engine;
    }
}
