package org.restride.catalogue;

import java.util.List;

/**
 * A pack to send.
 *
 * @param archive the signed file
 * @param items how many are in it
 * @param recalled titles of what was left out because the clinic recalled it
 * @param borrowed titles of what came from another clinic, each with the pack and the licence under which it came
 */
public record PackMade(byte[] archive, int items, List<String> recalled, List<String> borrowed) {

    public PackMade {
        recalled = List.copyOf(recalled);
        borrowed = List.copyOf(borrowed);
    }
}
