package org.restride.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ForClinicians;
import org.restride.base.ForContentStaff;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.RecalledItem;
import org.restride.catalogue.Recalling;
import org.restride.people.StaffNames;
import org.restride.plans.ContentsInUse;
import org.restride.plans.Holders;
import org.restride.plans.HoldingPatient;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a recall reaches: editors learn how many plans of whose patients, clinicians which patients of theirs. */
@Service
@Transactional(readOnly = true)
public class RecallRounds {

    private final Recalling recalling;
    private final ContentsInUse uses;
    private final StaffNames staff;
    private final ApplicationEventPublisher events;

    RecallRounds(Recalling recalling, ContentsInUse uses, StaffNames staff, ApplicationEventPublisher events) {
        this.recalling = recalling;
        this.uses = uses;
        this.staff = staff;
        this.events = events;
    }

    /** Where an item stands. Two statements. */
    @ForContentStaff
    public RecallSpread spread(ItemId item) {
        Holders holders = uses.holders(item);
        Map<AccountId, String> names = staff.of(holders.byClinician().keySet());
        List<RecallSpread.Clinician> clinicians = holders.byClinician().entrySet().stream()
                .map(held -> new RecallSpread.Clinician(names.getOrDefault(held.getKey(), ""), held.getValue()))
                .sorted(Comparator.comparingInt(RecallSpread.Clinician::plans)
                        .reversed()
                        .thenComparing(RecallSpread.Clinician::name))
                .toList();
        return new RecallSpread(holders.plans(), clinicians);
    }

    /** The acting clinician's patients whose plans hold what was recalled, for somebody who opens the list; the look is kept. */
    @ForClinicians
    @Transactional
    public List<MyRecall> open(Locale language) {
        events.publishEvent(Audited.looked("recalled-items", null, null));
        return read(language);
    }

    /** The same for a page that shows nobody's name. At most two statements. */
    @ForClinicians
    public List<MyRecall> mine(Locale language) {
        return read(language);
    }

    private List<MyRecall> read(Locale language) {
        List<RecalledItem> recalled = recalling.all(language);
        Map<ItemId, List<HoldingPatient>> holding = uses
                .mine(recalled.stream().map(RecalledItem::id).toList())
                .stream()
                .collect(Collectors.groupingBy(HoldingPatient::item));
        return recalled.stream()
                .filter(item -> holding.containsKey(item.id()))
                .map(item -> new MyRecall(item, holding.getOrDefault(item.id(), List.of())))
                .toList();
    }
}
