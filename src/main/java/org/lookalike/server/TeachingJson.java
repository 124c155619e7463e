package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.teach.Classroom;
import org.lookalike.catalog.teach.Classroom.State;

/**
 * How far teaching a category has come.
 *
 * @param state idle, learning, proposed, accepting, accepted or refused
 * @param doing what is being done, while learning
 * @param done steps or pictures, while learning or accepting
 * @param total of those; left out if it is not known
 * @param changed pictures that are taken for something else than before, once accepted
 * @param why a sentence, if refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeachingJson(String state, @Nullable String category, @Nullable String doing, @Nullable Long done,
        @Nullable Long total, @Nullable ProposalJson proposal, @Nullable Long changed, @Nullable String why) {

    static TeachingJson of(State state) {
        return switch (state) {
            case State.Idle _ -> new TeachingJson("idle", null, null, null, null, null, null, null);
            case State.Learning(String category, String doing, long done, long total) ->
                new TeachingJson("learning", category, doing, done, known(total), null, null, null);
            case State.Proposed(var proposal) -> new TeachingJson("proposed", proposal.category(), null, null, null,
                    ProposalJson.of(proposal), null, null);
            case State.Accepting(var proposal, long done, long total) ->
                new TeachingJson("accepting", proposal.category(), null, done, known(total), null, null, null);
            case State.Accepted(var proposal, Classroom.Adopted adopted) -> new TeachingJson("accepted",
                    proposal.category(), null, null, null, ProposalJson.of(proposal), adopted.changed(), null);
            case State.Refused(String category, String why) ->
                new TeachingJson("refused", category, null, null, null, null, null, why);
        };
    }

    private static @Nullable Long known(long total) {
        return total < 0 ? null : (Long) total;
    }
}
