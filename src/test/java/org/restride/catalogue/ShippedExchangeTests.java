package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.Texts;
import org.restride.catalogue.PackArrival.State;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that is shipped goes from one clinic to another that has nothing, and is there what it was here. */
@RestrideTest
class ShippedExchangeTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Sharing sharing;

    @Autowired
    private PackTrust trust;

    @Autowired
    private Catalogue catalogue;

    @Test
    void theWholeCatalogueComesAsItWas() {
        TestClinic there = clinics.create();
        TestClinic here = clinics.createBare();
        PackKey key = clinics.as(there.administrator(), () -> trust.own());
        clinics.as(here.administrator(), () -> trust.trust("There", key.text()));
        PackExchange exchange = new PackExchange(clinics, sharing, here, there);

        PackMade pack = exchange.export(Set.of());
        Map<ItemKey, State> states = exchange.states(pack.archive());
        assertThat(states).hasSize(pack.items()).allSatisfy((item, state) -> assertThat(state)
                .isEqualTo(State.NEW));
        assertThat(pack.items()).isGreaterThan(130);
        assertThat(exchange.takeAll(pack.archive(), TakePack.Way.PUBLISH)).isEqualTo(new PackTaken(pack.items(), 0, 0));
        for (Locale language : Texts.LANGUAGES) {
            Map<String, PublishedItem> sent = items(there.editor(), states.keySet(), language);
            Map<String, PublishedItem> come = items(here.editor(), states.keySet(), language);
            assertThat(sent).hasSize(pack.items());
            sent.forEach((item, was) -> {
                PublishedItem is = come.get(item);
                assertThat(is).as(item + " in " + language).isNotNull();
                assertThat(is.text()).as(item + " in " + language).isEqualTo(was.text());
                assertThat(is.language()).as(item).isEqualTo(language);
            });
        }
        assertThat(exchange.states(pack.archive()).values()).containsOnly(State.SAME);
        assertThat(exchange.takeAll(pack.archive(), TakePack.Way.REVIEW).all()).isZero();
        assertThat(clinics.as(here.editor(), () -> catalogue.findings()))
                .extracting(Finding::code)
                .isSubsetOf(clinics.as(there.editor(), () -> catalogue.findings()).stream()
                        .map(Finding::code)
                        .toList());
        assertThat(List.copyOf(clinics.as(here.editor(), () -> catalogue.sources())))
                .isNotEmpty()
                .isSubsetOf(clinics.as(there.editor(), () -> catalogue.sources()));
    }

    private Map<String, PublishedItem> items(Actor editor, Set<ItemKey> keys, Locale language) {
        return clinics.as(editor, () -> catalogue.current(keys, language)).stream()
                .collect(Collectors.toMap(PublishedItem::key, item -> item));
    }
}
