package org.uplink.progress;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Typed;

/** What is wrong, as the reader filled it in. */
record ReportForm(
        @RestForm @Nullable String lesson,
        @RestForm @Nullable String question,
        @RestForm @Nullable String kind,
        @RestForm @Nullable String words) {

    static final List<String> KINDS = List.of("wrong", "outdated", "unclear", "broken", "access");
    static final int LONGEST = 2000;

    static ReportForm about(@Nullable String lesson, @Nullable String question) {
        return new ReportForm(lesson, question, null, null);
    }

    public String given() {
        return Typed.text(words);
    }

    public boolean has(String one) {
        return one.equals(kind);
    }
}
