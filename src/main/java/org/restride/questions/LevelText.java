package org.restride.questions;

import java.util.List;
import org.restride.base.Wording;

/**
 * What a patient is told at a level.
 *
 * @param now what it means, in one or two sentences
 * @param lines what to do
 * @param locks whether exercises are locked
 */
public record LevelText(Wording title, Wording now, List<Wording> lines, boolean locks) {

    public LevelText {
        lines = List.copyOf(lines);
    }
}
