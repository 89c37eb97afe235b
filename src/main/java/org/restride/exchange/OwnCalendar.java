package org.restride.exchange;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/** The private link of a patient to their calendar; its secret is no part of a copy. */
@Component
class OwnCalendar implements OwnData {

    @Override
    public List<OwnTable> tables() {
        return List.of(OwnTable.of("exchange.calendar_link", "made_at")
                .hiding("secret_hash")
                .showing("made_at", "with_names", "begins_at"));
    }

    @Override
    public int place() {
        return 95;
    }
}
