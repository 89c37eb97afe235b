package org.restride.bench.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.CataloguePage;
import org.restride.catalogue.CatalogueQuery;
import org.restride.catalogue.CatalogueRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks the catalogues of two clinics the same thing in turn, as an editor's screen does, and takes the time in the portal itself. */
@RestController
class Finder {

    private final Catalogue catalogue;
    private final CurrentActor actors;

    Finder(Catalogue catalogue, CurrentActor actors) {
        this.catalogue = catalogue;
        this.actors = actors;
    }

    /** Answers with a line {@code <small ms> <large ms> <small found> <large found> <same answer>}; the times are medians. */
    @GetMapping("/bench/search")
    String search(
            @RequestParam("small") UUID small,
            @RequestParam("large") UUID large,
            @RequestParam("text") String text,
            @RequestParam("rounds") int rounds) {
        CatalogueQuery query = CatalogueQuery.of(text, Locale.ENGLISH);
        List<Long> smallNanos = new ArrayList<>();
        List<Long> largeNanos = new ArrayList<>();
        CataloguePage ofSmall = timed(small, query, new ArrayList<>());
        CataloguePage ofLarge = timed(large, query, new ArrayList<>());
        for (int n = 0; n < rounds; n++) {
            timed(small, query, smallNanos);
            timed(large, query, largeNanos);
        }
        return "%.3f %.3f %d %d %b"
                .formatted(
                        millis(smallNanos),
                        millis(largeNanos),
                        ofSmall.total(),
                        ofLarge.total(),
                        titles(ofSmall).equals(titles(ofLarge)));
    }

    private CataloguePage timed(UUID clinic, CatalogueQuery query, List<Long> nanos) {
        Actor editor = new Actor(new AccountId(clinic), new ClinicId(clinic), Set.of(Role.EDITOR), null);
        long before = System.nanoTime();
        CataloguePage page = actors.as(editor, () -> catalogue.search(query));
        nanos.add(System.nanoTime() - before);
        return page;
    }

    private static List<String> titles(CataloguePage page) {
        return page.rows().stream().map(CatalogueRow::title).toList();
    }

    private static double millis(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }
}
