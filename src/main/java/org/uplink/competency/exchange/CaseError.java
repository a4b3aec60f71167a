package org.uplink.competency.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A refusal in the words of the CASE binding: HTTP status, minor code, and what it is about. */
final class CaseError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The standard's answer to what fails. */
    record StatusInfo(
            @JsonProperty("imsx_codeMajor") String codeMajor,
            @JsonProperty("imsx_severity") String severity,
            @JsonProperty("imsx_description") String description,
            @JsonProperty("imsx_codeMinor") CodeMinor codeMinor) {}

    record CodeMinor(@JsonProperty("imsx_codeMinorField") List<Field> fields) {}

    record Field(
            @JsonProperty("imsx_codeMinorFieldName") String name,
            @JsonProperty("imsx_codeMinorFieldValue") String value) {}

    private final int status;
    private final String field;
    private final String minor;

    private CaseError(int status, String field, String minor, String description) {
        super(description, null, false, false);
        this.status = status;
        this.field = field;
        this.minor = minor;
    }

    static CaseError unknown() {
        return new CaseError(404, "sourcedId", "unknownobject", "Unknown Object: nothing here has this identifier.");
    }

    static CaseError noUuid() {
        return new CaseError(
                404, "sourcedId", "invaliduuid", "Invalid UUID: write it as 8-4-4-4-12 hexadecimal digits.");
    }

    static CaseError selection(String field, String description) {
        return new CaseError(400, field, "invalid_selection_field", description);
    }

    static CaseError sort(String field, String description) {
        return new CaseError(400, field, "invalid_sort_field", description);
    }

    static CaseError internal(String reference) {
        var description = "Something went wrong on our side; the reference is " + reference + ".";
        return new CaseError(500, "server", "internal_server_error", description);
    }

    int status() {
        return status;
    }

    StatusInfo info() {
        var description = String.valueOf(getMessage());
        return new StatusInfo("failure", "error", description, new CodeMinor(List.of(new Field(field, minor))));
    }
}
