package org.restride.shell;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What figures keep of a patient: sums of what the copy holds in full, so they are erased with the record and not copied. */
@Component
class OwnEpisodes implements OwnData {

    private final StoredEpisodes episodes;

    OwnEpisodes(StoredEpisodes episodes) {
        this.episodes = episodes;
    }

    @Override
    public List<OwnTable> tables() {
        return List.of(OwnTable.of("caseload.episode", "begun_on").notCopied());
    }

    @Override
    public int place() {
        return 95;
    }

    @EventListener
    void on(PatientsMerged event) {
        episodes.merge(event.merged(), event.kept());
    }
}
