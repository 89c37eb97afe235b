package org.restride.outcomes;

import java.util.List;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;
import org.restride.base.packs.PackReader;
import org.springframework.stereotype.Component;

/** Takes measures out of content packs. */
@Component
class MeasurePacks implements PackReader {

    private final Measures measures;

    MeasurePacks(Measures measures) {
        this.measures = measures;
    }

    @Override
    public String folder() {
        return "measures";
    }

    @Override
    public void load(PackInfo pack, List<PackDocument> documents) {
        documents.forEach(document -> measures.keep(MeasureFile.read(document)));
    }
}
