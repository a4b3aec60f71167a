package org.uplink.assignment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a line of a plan is for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanWhy.Backup.class, name = "backup"),
    @JsonSubTypes.Type(value = PlanWhy.Closes.class, name = "closes")
})
sealed interface PlanWhy {

    /** @param number 1 for the first person who can run the service, 2 for the second */
    record Backup(String service, int number) implements PlanWhy {}

    /** @param to the level that the line gives evidence for, at most the target */
    record Closes(String competency, String roles, int from, int to, int target) implements PlanWhy {}
}
