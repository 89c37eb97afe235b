package org.restride.plans.proposals;

import java.util.List;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;
import org.restride.base.packs.PackReader;
import org.restride.plans.progression.ProgressionFile;
import org.springframework.stereotype.Component;

/** Takes the rules of progression out of content packs. */
@Component
class ProgressionPacks implements PackReader {

    private final StoredRules rules;

    ProgressionPacks(StoredRules rules) {
        this.rules = rules;
    }

    @Override
    public String folder() {
        return "rules";
    }

    @Override
    public void load(PackInfo pack, List<PackDocument> documents) {
        documents.stream()
                .filter(document -> document.id().equals(ProgressionFile.ID))
                .forEach(document -> {
                    ProgressionFile.read(document);
                    rules.ship(document.text());
                });
    }
}
