package org.restride.outcomes;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/** What a patient has answered to measures, and what it came to. */
@Component
class OwnOutcomes implements OwnData {

    private static final int ABOVE_PROGRESS = 65;

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("outcomes.entry", "day").showing("day", "measure", "score", "stratum"),
                OwnTable.of("outcomes.assignment", "assigned_at").showing("assigned_at", "measure"));
    }

    @Override
    public int place() {
        return ABOVE_PROGRESS;
    }
}
