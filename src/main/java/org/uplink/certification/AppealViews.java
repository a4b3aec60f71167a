package org.uplink.certification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Page;

/** Appeals for those who decide, be it in the organization or for the platform. */
@ApplicationScoped
class AppealViews {

    static final int MOST = 100;
    private static final int LONGEST = 2000;

    /** @param organization the name for readers of the platform, "" in the organization itself */
    record Waiting(AppealDecisions.Case about, String address, String organization) {}

    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AppealList(List<Waiting> appeals, int most) implements TemplateInstance {}

    /** @param list the address of all that wait */
    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AppealCase(Waiting waiting, String list, Form form, FormErrors errors) implements TemplateInstance {}

    /** As it was filled in. */
    record Form(
            @RestForm @Nullable String decision,
            @RestForm @Nullable String reasons) {

        static final Form BLANK = new Form(null, null);

        public String given() {
            return reasons == null ? "" : reasons.strip();
        }

        /** Nothing is upheld by a form that does not say so. */
        boolean isAnswered() {
            return "grant".equals(decision) || "uphold".equals(decision);
        }

        AppealDecisions.Answer answer() {
            return new AppealDecisions.Answer("grant".equals(decision), given());
        }
    }

    private final Page page;

    AppealViews(Page page) {
        this.page = page;
    }

    FormErrors errors(Form form) {
        var reasons = form.given();
        if (reasons.isEmpty() || reasons.length() > LONGEST) {
            return FormErrors.on("reasons", words().reasons_needed());
        }
        return form.isAnswered() ? FormErrors.NONE : FormErrors.on("reasons", words().answer_needed());
    }

    String said(boolean done, AppealDecisions.Answer answer) {
        if (!done) {
            return words().decided_before();
        }
        return answer.granted() ? words().granted() : words().upheld();
    }

    private AppealMessages words() {
        return page.words(AppealMessages.class);
    }
}
