package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param detail the rule, the value received and the way out, for a person
 * @param incident under which the log tells more; left out for what the request did wrong
 * @param requestId of the request that it is about; filled in when it is answered
 */
record Problem(String type, String title, int status, String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String incident,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String requestId) {

    static Problem of(int status, String type, String title, String detail) {
        return new Problem("urn:lookalike:problem:" + type, title, status, detail, null, null);
    }

    Problem about(String request) {
        return new Problem(type, title, status, detail, incident, request);
    }
}
