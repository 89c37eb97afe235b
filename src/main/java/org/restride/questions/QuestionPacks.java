package org.restride.questions;

import java.util.List;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;
import org.restride.base.packs.PackReader;
import org.springframework.stereotype.Component;

/** Takes the question sets of a content pack into the acting clinic. */
@Component
class QuestionPacks implements PackReader {

    /** Emergency numbers are the product's and never a pack's; vectors are for the tests of both sides. */
    private static final String NUMBERS = "emergency-numbers.yaml";

    private static final String VECTORS = ".vectors.yaml";

    private final QuestionSets sets;

    QuestionPacks(QuestionSets sets) {
        this.sets = sets;
    }

    @Override
    public String folder() {
        return "questions";
    }

    @Override
    public void load(PackInfo pack, List<PackDocument> documents) {
        documents.stream()
                .filter(document ->
                        !document.path().endsWith(NUMBERS) && !document.path().endsWith(VECTORS))
                .forEach(this::keep);
    }

    private void keep(PackDocument document) {
        if (QuestionnaireFile.isOne(document)) {
            sets.add(QuestionnaireFile.read(document));
        } else {
            sets.add(QuestionSetFile.read(document));
        }
    }
}
