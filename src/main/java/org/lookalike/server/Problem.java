package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param detail the rule, the value received and the way out, for a person
 * @param incident under which the log tells more; left out for what the request did wrong
 */
record Problem(String type, String title, int status, String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String incident) {

    static Problem of(int status, String type, String title, String detail) {
        return new Problem("urn:lookalike:problem:" + type, title, status, detail, null);
    }
}
