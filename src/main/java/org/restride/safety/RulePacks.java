package org.restride.safety;

import java.util.List;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;
import org.restride.base.packs.PackReader;
import org.springframework.stereotype.Component;

/** Takes the worklist's rules out of content packs. */
@Component
class RulePacks implements PackReader {

    private final RuleSets sets;

    RulePacks(RuleSets sets) {
        this.sets = sets;
    }

    @Override
    public String folder() {
        return "rules";
    }

    @Override
    public void load(PackInfo pack, List<PackDocument> documents) {
        documents.stream()
                .filter(document -> document.id().equals(RuleFile.ID))
                .forEach(document -> sets.store(RuleFile.read(document), document.text()));
    }
}
