package org.restride.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.plans.AskedExercises;
import org.restride.progress.LoggedMorning;
import org.restride.progress.LoggedSession;
import org.restride.progress.PastReports;
import org.restride.progress.SessionEntry;

/**
 * {@code PastReports} of the contract.
 *
 * @param exercises by the id of the plan's item
 */
record ReportsJson(UUID patient, String language, String zone, Map<UUID, Exercise> exercises, List<Report> reports) {

    /** An exercise that was asked for. */
    record Exercise(String title, int sets) {}

    /** {@code PastReport} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            SessionReportJson report,
            UUID root,
            Instant receivedAt,
            @Nullable Boolean fromPaper,
            List<Version> earlier,
            @Nullable Morning morning) {

        static Report of(PastReports.Report report) {
            LoggedSession session = report.session();
            return new Report(
                    SessionReportJson.of(session),
                    session.root(),
                    session.receivedAt(),
                    session.keyedBy() == null ? null : true,
                    report.earlier().stream().map(Version::of).toList(),
                    report.morning() == null ? null : Morning.of(report.morning()));
        }
    }

    /** A report as it was before it was corrected. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            Instant receivedAt,
            int pain,
            @Nullable Integer effort,
            @Nullable String note,
            List<SessionReportJson.Entry> entries) {

        static Version of(LoggedSession session) {
            return new Version(
                    session.receivedAt(),
                    session.pain(),
                    session.effort(),
                    session.note(),
                    session.entries().stream().map(SessionReportJson.Entry::of).toList());
        }
    }

    /** The answer on the morning after, with what it has replaced. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Morning(
            UUID id, LocalDate day, int pain, @Nullable String note, List<EarlierMorning> earlier) {

        static Morning of(LoggedMorning morning) {
            return new Morning(
                    morning.id(),
                    morning.day(),
                    morning.pain(),
                    morning.note(),
                    morning.earlier().stream()
                            .map(each -> new EarlierMorning(each.at(), each.pain(), each.note()))
                            .toList());
        }
    }

    /** An answer as it was before it was corrected. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EarlierMorning(
            Instant receivedAt, int pain, @Nullable String note) {}

    static ReportsJson of(PastReports.Page page) {
        Map<UUID, AskedExercises.Asked> asked = page.asked();
        return new ReportsJson(
                page.patient().id().value(),
                page.patient().language().getLanguage(),
                page.patient().zone().getId(),
                page.reports().stream()
                        .flatMap(report -> report.session().entries().stream())
                        .map(SessionEntry::item)
                        .distinct()
                        .flatMap(item -> Optional.ofNullable(asked.get(item)).stream()
                                .map(exercise -> Map.entry(item, new Exercise(exercise.title(), exercise.sets()))))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                page.reports().stream().map(Report::of).toList());
    }
}
