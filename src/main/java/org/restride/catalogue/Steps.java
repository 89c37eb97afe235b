package org.restride.catalogue;

import java.util.List;

/** How to do it, in short lines, in the order in which a person needs them. */
public record Steps(
        List<String> setUp,
        List<String> movement,
        List<String> cues,
        List<String> breathing,
        List<String> stopIf,
        List<String> feel,
        List<String> mistakes) {

    public Steps {
        setUp = List.copyOf(setUp);
        movement = List.copyOf(movement);
        cues = List.copyOf(cues);
        breathing = List.copyOf(breathing);
        stopIf = List.copyOf(stopIf);
        feel = List.copyOf(feel);
        mistakes = List.copyOf(mistakes);
    }
}
