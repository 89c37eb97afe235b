package org.restride.catalogue;

import java.util.List;
import java.util.Optional;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.ForMembers;
import org.restride.base.PatientId;
import org.restride.catalogue.media.MediaFile;
import org.restride.catalogue.media.MediaStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which pictures and films are handed out: to the clinic's staff, and to patients who may read an item that shows them. */
@Service
@Transactional(readOnly = true)
public class MediaLibrary {

    private final MediaRows rows;
    private final MediaStore store;
    private final List<PatientContents> given;
    private final CurrentActor actors;

    MediaLibrary(MediaRows rows, MediaStore store, List<PatientContents> given, CurrentActor actors) {
        this.rows = rows;
        this.store = store;
        this.given = List.copyOf(given);
        this.actors = actors;
    }

    /**
     * The copy of a picture or film that is at least so wide, else the largest; empty if there is none that this person may see. Three
     * statements at most.
     *
     * @param width in pixels
     */
    @ForMembers
    public Optional<MediaFile> find(MediaId id, int width) {
        Actor actor = actors.get();
        return rows.copy(id, width)
                .filter(copy -> copy.everybody()
                        || actor.ownPatient().isEmpty()
                        || given(actor.ownPatient().get(), id))
                .map(copy -> {
                    String name = MediaNames.of(actor.clinic(), copy.hash());
                    return new MediaFile(
                            copy.type(), copy.hash(), copy.bytes(), (from, length) -> store.open(name, from, length));
                });
    }

    private boolean given(PatientId patient, MediaId id) {
        List<ItemVersionId> uses = rows.uses(id);
        return !uses.isEmpty() && given.stream().anyMatch(each -> each.anyGivenTo(patient, uses));
    }
}
