package org.restride.progress.tracks;

/**
 * How much of a file is read at most.
 *
 * @param bytes of the file as it comes
 * @param unpackedBytes of a packed file (.gz) once it is unpacked
 * @param points moments of all runs together
 * @param runs in one file
 */
public record TrackLimits(long bytes, long unpackedBytes, int points, int runs) {}
