package org.restride.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.ForClinicians;
import org.restride.plans.TemplateId;
import org.restride.plans.TemplateSummary;
import org.restride.plans.Templates;
import org.restride.shell.SmallNumbers.Cell;
import org.restride.shell.StoredEpisodes.Group;
import org.restride.shell.StoredEpisodes.Of;
import org.restride.shell.StoredEpisodes.Sum;
import org.restride.shell.StoredEpisodes.Sums;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the acting clinician's patients and the clinic's fare, in figures that tell of no single patient and of no colleague. */
@Service
@Transactional
public class Caseloads {

    /** Plans that began in the last so many years are counted. */
    public static final int YEARS = 2;

    private final StoredEpisodes episodes;
    private final Templates templates;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Caseloads(
            StoredEpisodes episodes,
            Templates templates,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.episodes = episodes;
        this.templates = templates;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One's own patients, the clinic's, and those of each template in the order of the alphabet; the look is kept in the audit. Four
     * statements, however many patients there are.
     */
    @ForClinicians
    public List<CaseloadFigures> figures(Locale language) {
        events.publishEvent(Audited.looked("caseload", null, null));
        LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(YEARS);
        List<Sums> sums = episodes.sums(actors.get().account(), from);
        Map<Of, List<TimeToEvent.Day>> watched = episodes.watched(actors.get().account(), from).stream()
                .collect(Collectors.groupingBy(
                        StoredEpisodes.Watched::of,
                        Collectors.mapping(StoredEpisodes.Watched::day, Collectors.toList())));
        Map<TemplateId, String> titles = templates.list(language).stream()
                .collect(Collectors.toMap(
                        template -> template.id().template(), TemplateSummary::title, (one, other) -> one));
        return new Table(sums, watched, titles).rows();
    }

    /** Makes rows of sums, without what is too small. */
    private static final class Table {

        private final List<Sums> sums;
        private final Map<Of, List<TimeToEvent.Day>> watched;
        private final Map<TemplateId, String> titles;
        private final Set<Of> fewPlans;
        private final Set<Of> fewAdherences;
        private final Set<Of> fewPains;
        private final Set<Of> fewFunctions;

        Table(List<Sums> sums, Map<Of, List<TimeToEvent.Day>> watched, Map<TemplateId, String> titles) {
            this.sums = sums;
            this.watched = watched;
            this.titles = titles;
            fewPlans = hidden(each -> new Cell(each.patients(), each.own()));
            fewAdherences = hidden(each -> cell(each.adherence()));
            fewPains = hidden(each -> cell(each.pain()));
            fewFunctions = hidden(each -> cell(each.function()));
        }

        List<CaseloadFigures> rows() {
            List<CaseloadFigures> rows = new ArrayList<>();
            of(Group.MINE).forEach(each -> rows.add(row(each)));
            of(Group.CLINIC).forEach(each -> rows.add(row(each)));
            of(Group.TEMPLATE).stream()
                    .map(this::row)
                    .sorted(Comparator.comparing(CaseloadFigures::group)
                            .thenComparing(CaseloadFigures::title, String.CASE_INSENSITIVE_ORDER))
                    .forEach(rows::add);
            return rows;
        }

        private List<Sums> of(Group group) {
            return sums.stream().filter(each -> each.of().group() == group).toList();
        }

        /** Which groups don't show a figure; one's own patients one knows, so that only their number counts. */
        private Set<Of> hidden(Function<Sums, Cell> of) {
            Set<Of> hidden = new HashSet<>();
            List<Sums> parts = of(Group.TEMPLATE);
            Cell whole = of(Group.CLINIC).stream().findFirst().map(of).orElse(new Cell(0, 0));
            SmallNumbers.hidden(whole, parts.stream().map(of).toList())
                    .forEach(place -> hidden.add(parts.get(place).of()));
            sums.stream()
                    .filter(each -> each.of().group() != Group.TEMPLATE
                            && !of.apply(each).isShown())
                    .map(Sums::of)
                    .forEach(hidden::add);
            return hidden;
        }

        private static Cell cell(Sum sum) {
            return new Cell(sum.patients(), sum.own());
        }

        private CaseloadFigures row(Sums of) {
            Of key = of.of();
            boolean shown = !fewPlans.contains(key);
            TemplateId template = key.template() == null ? null : new TemplateId(key.template());
            CaseloadFigures.Group group =
                    switch (key.group()) {
                        case MINE -> CaseloadFigures.Group.MINE;
                        case CLINIC -> CaseloadFigures.Group.CLINIC;
                        case TEMPLATE ->
                            template == null ? CaseloadFigures.Group.NO_TEMPLATE : CaseloadFigures.Group.TEMPLATE;
                    };
            return new CaseloadFigures(
                    group,
                    template == null ? "" : titles.getOrDefault(template, ""),
                    template,
                    shown ? Optional.of(of.n()) : Optional.empty(),
                    mean(of.adherence(), fewAdherences.contains(key)),
                    mean(of.pain(), fewPains.contains(key)),
                    mean(of.function(), fewFunctions.contains(key)),
                    shown ? Optional.of(ShareInterval.of(of.lost(), of.n())) : Optional.empty(),
                    shown ? TimeToEvent.median(watched.getOrDefault(key, List.of())) : Optional.empty());
        }

        private static Optional<MeanInterval> mean(Sum sum, boolean hidden) {
            return hidden || sum.n() < 2
                    ? Optional.empty()
                    : Optional.of(MeanInterval.of(sum.n(), sum.mean(), sum.deviation()));
        }
    }
}
