package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.people.provider.RegionRules.Problem;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Page;

/** Says beside a field what is wrong with a value or with its organization. */
@ApplicationScoped
class RegionWords {

    private final Page page;

    RegionWords(Page page) {
        this.page = page;
    }

    FormErrors beside(Problem problem) {
        var words = page.words(RegionMessages.class);
        return FormErrors.on(
                switch (problem.wrong()) {
                    case NO_SEMICOLON, NO_ORGANIZATION -> "alias";
                    case NO_VALUE, TWICE, TAKEN -> "value";
                },
                words.wrong(problem.wrong().name(), problem.about()));
    }
}
