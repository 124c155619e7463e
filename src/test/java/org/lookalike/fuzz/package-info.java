/** Bytes by chance, led by what of the program they reach: the targets, the runs, and the replay of what runs found. */
package org.lookalike.fuzz;
