package org.restride.catalogue;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.restride.RestrideTest;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A clinic that has the sample pack and nothing else, in which one editor writes and another reads. */
@RestrideTest
abstract class TwoEditors {

    static final Locale EN = Locale.ENGLISH;
    static final Locale ES = Locale.of("es");

    @Autowired
    Catalogue catalogue;

    @Autowired
    Editing editing;

    @Autowired
    Reviewing reviewing;

    @Autowired
    CurrentActor actors;

    @Autowired
    private ContentPacks packs;

    SampleClinics clinics;
    SampleClinics.Clinic here;
    Actor author;
    Actor reviewer;
    Publications publications;

    @BeforeEach
    void loadPack() {
        clinics = new SampleClinics(packs, actors);
        here = clinics.withPack(new SamplePack());
        author = here.actor(Role.EDITOR);
        reviewer = here.actor(Role.EDITOR);
        publications = new Publications(editing, reviewing, actors);
    }
}
