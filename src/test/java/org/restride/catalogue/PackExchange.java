package org.restride.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.catalogue.PackArrival.State;

/** Two clinics of which one sends packs to the other. */
record PackExchange(TestClinics clinics, Sharing sharing, TestClinic here, TestClinic there) {

    /**
     * @param items empty for all
     */
    PackMade export(Set<ItemKey> items) {
        return clinics.as(there.editor(), () -> sharing.export(new ExportPack("From there", "1", "CC-BY-4.0", items)));
    }

    PackArrival look(byte[] archive) {
        return clinics.as(here.editor(), () -> sharing.look(archive));
    }

    Map<ItemKey, State> states(byte[] archive) {
        return look(archive).items().stream().collect(Collectors.toMap(PackArrival.Item::key, PackArrival.Item::state));
    }

    PackTaken takeAll(byte[] archive, TakePack.Way way) {
        return take(
                archive,
                look(archive).items().stream().collect(Collectors.toMap(PackArrival.Item::key, PackArrival.Item::seen)),
                way);
    }

    PackTaken take(byte[] archive, Map<ItemKey, Integer> chosen, TakePack.Way way) {
        return clinics.as(here.editor(), () -> sharing.take(new TakePack(archive, chosen, way)));
    }
}
