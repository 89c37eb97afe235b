package org.restride.base;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Which nodes were heard, and when. Each says something every few seconds, so one that falls silent without a goodbye has died, perhaps
 * between a commit and the telling of it.
 */
final class OtherNodes {

    /** How often a node says that it is there if it has nothing else to say. */
    static final Duration BEAT = Duration.ofSeconds(5);

    /** Silence of this length is no hiccup. */
    static final Duration SILENT = BEAT.multipliedBy(3);

    private final String own;
    private final Map<String, Long> heard = new HashMap<>();

    /**
     * @param own this node's name
     */
    OtherNodes(String own) {
        this.own = own;
    }

    /** Somebody said something at that moment of {@link System#nanoTime}. */
    synchronized void hear(String node, long nanos) {
        heard.put(node, nanos);
    }

    synchronized void goodbye(String node) {
        heard.remove(node);
    }

    /** Forgets those of the others that have been silent for too long; true if there were any. */
    synchronized boolean buryTheSilent(long nanos) {
        return heard.entrySet().removeIf(node -> !node.getKey().equals(own) && isSilent(node.getValue(), nanos));
    }

    /** Whether this node's own words come back to it: else its line is dead although nobody has closed it. */
    synchronized boolean hearsItself(long nanos) {
        Long last = heard.get(own);
        return last != null && !isSilent(last, nanos);
    }

    synchronized int count() {
        return (int) heard.keySet().stream().filter(node -> !node.equals(own)).count();
    }

    private static boolean isSilent(long last, long nanos) {
        return nanos - last > SILENT.toNanos();
    }
}
