package org.uplink.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Files to take along, named after the organization, what they hold and the day. */
@ApplicationScoped
public class Downloads {

    private final CurrentActor current;
    private final Clock clock;

    Downloads(CurrentActor current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** @param kind how its name ends */
    public <T> RestResponse<T> answer(T content, String what, String kind, String type) {
        var actor = current.get();
        var name = "%s-%s-%s.%s".formatted(actor.alias(), what, actor.today(clock), kind);
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
