package org.lookalike.image;

/**
 * What the processes that decode pictures did since this program started.
 *
 * @param answered files that were decoded, or refused for a reason of their own
 * @param started processes
 * @param crashed processes that ended by themselves while they decoded
 * @param tooSlow processes that were ended because a file took too long
 * @param alive processes there are now
 * @param busy those of them that decode now
 * @param waiting files for which no process was free
 */
public record DecodingActivity(long answered, long started, long crashed, long tooSlow, int alive, int busy,
        int waiting) {}
