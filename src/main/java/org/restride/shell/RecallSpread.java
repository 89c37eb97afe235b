package org.restride.shell;

import java.util.List;

/**
 * Where an item stands, for an editor, who never learns of whom.
 *
 * @param plans active plans that hold it
 * @param clinicians those whose patients' plans they are, the most first
 */
public record RecallSpread(int plans, List<Clinician> clinicians) {

    /**
     * Somebody to whom a recall matters.
     *
     * @param plans of this clinician's patients; a plan may count for several clinicians
     */
    public record Clinician(String name, int plans) {}

    public RecallSpread {
        clinicians = List.copyOf(clinicians);
    }
}
