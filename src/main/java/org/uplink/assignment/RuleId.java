package org.uplink.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.uplink.platform.Ids;

/** The id of a standing rule. */
public record RuleId(@JsonValue UUID value) {

    @JsonCreator
    public RuleId {}

    static RuleId parse(String text) {
        return new RuleId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
