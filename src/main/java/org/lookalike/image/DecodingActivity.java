package org.lookalike.image;

/**
 * What the processes that decode pictures did since this program started.
 *
 * @param answered files that were decoded, or refused for a reason of their own
 * @param started processes
 * @param crashed processes that broke down, ran out of memory or said nonsense while they decoded
 * @param tooSlow processes that were ended because a file took too long
 * @param alive processes there are now
 * @param busy files that have a process, or wait for one to start
 * @param waiting files for which no process was free
 */
public record DecodingActivity(long answered, long started, long crashed, long tooSlow, int alive, int busy,
        int waiting) {}
