package org.uplink.certification.credit;

import java.util.HashSet;
import java.util.Optional;
import org.uplink.platform.ContentItem;
import org.uplink.platform.ContentReader;

/** Reads {@code content/credit-schedules/*.yaml}. */
public final class CreditScheduleReader implements ContentReader<CreditSchedule> {

    @Override
    public String folder() {
        return "credit-schedules";
    }

    @Override
    public Optional<CreditSchedule> read(ContentItem item) {
        return item.yaml(item.slug() + ".yaml", "credit-schedule").map(document -> {
            var schedule = document.as(CreditSchedule.class);
            var ids = new HashSet<String>();
            for (var i = 0; i < schedule.categories().size(); i++) {
                var category = schedule.categories().get(i);
                if (!ids.add(category.id())) {
                    document.problem(
                            "/categories/" + i + "/id",
                            "There are two categories '" + category.id() + "'.",
                            "Give each its own id.");
                }
            }
            item.batch().declare("credit schedule", item.slug());
            return schedule;
        });
    }
}
