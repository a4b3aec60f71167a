package org.uplink.people.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import org.jspecify.annotations.Nullable;

/** What a directory asked for and does not get, as RFC 7644 3.12 says it. */
class ScimProblem extends RuntimeException {

    private final int status;
    private final String type;

    /** @param type a word of the RFC, or "" */
    ScimProblem(int status, String type, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    static ScimProblem taken(String detail) {
        return new ScimProblem(409, BadRequestException.UNIQUENESS, detail);
    }

    static ScimProblem invalidValue(String detail) {
        return new ScimProblem(400, BadRequestException.INVALID_VALUE, detail);
    }

    static ScimProblem invalidFilter(String detail) {
        return new ScimProblem(400, BadRequestException.INVALID_FILTER, detail);
    }

    static ScimProblem unknown(String id) {
        return new ScimProblem(404, "", "There is no " + id + " here.");
    }

    /**
     * @param ifMatch the header, or null where the directory does not care
     * @throws ScimProblem where it names another version than this
     */
    static void unlessNamed(@Nullable String ifMatch, String version) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.contains(version)) {
            throw new ScimProblem(412, "", "It has changed since the version that If-Match names.");
        }
    }
}
