package org.restride.base.embedded;

/** Whether the disk that holds the data has room for further writes. */
public sealed interface DiskState {

    /** There is room. */
    record Enough(long freeBytes) implements DiskState {}

    /** Writes stop until more than {@code neededBytes} are free; nothing that was acknowledged is lost. */
    record Low(long freeBytes, long neededBytes) implements DiskState {}

    default boolean allowsWrites() {
        return this instanceof Enough;
    }
}
