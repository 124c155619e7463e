package org.lookalike.server.metrics;

import java.util.List;
import org.lookalike.image.DecodingActivity;

/** The processes that decode pictures, in numbers. */
final class DecodingMeasures {
    private static final String ENDED = "lookalike_decoding_processes_ended";
    private static final String WHY = "Decoding processes that a picture cost";

    private DecodingMeasures() {}

    static List<Measure> of(DecodingActivity activity) {
        return List.of(
                Measure.counter("lookalike_decoded_files", "Files decoded, or refused for a reason of their own",
                        activity.answered()),
                Measure.counter("lookalike_decoding_processes_started", "Decoding processes started",
                        activity.started()),
                Measure.counter(ENDED, WHY, activity.crashed()).with("why", "crashed"),
                Measure.counter(ENDED, WHY, activity.tooSlow()).with("why", "too_slow"),
                Measure.gauge("lookalike_decoding_processes", "Decoding processes there are", activity.alive()),
                Measure.gauge("lookalike_decoding_processes_busy", "Those of them that decode", activity.busy()),
                Measure.gauge("lookalike_decoding_waiting", "Files for which no decoding process is free",
                        activity.waiting()));
    }
}
