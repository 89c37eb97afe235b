package org.restride.progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForPatients;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.PlannedRun;
import org.restride.progress.tracks.Recorded;
import org.restride.progress.tracks.Track;
import org.restride.progress.tracks.TrackFile;
import org.restride.progress.tracks.TrackLimits;
import org.restride.progress.tracks.TrackRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/**
 * Looks into files that watches and phones have recorded. Nothing is kept here: of each run only its sums go back to who handed the file in,
 * who then reports it like any other. Where it was run is read, added up and forgotten.
 */
@Service
public class RunImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);
    private static final int WEEKS = 19;
    /** Slower than this, in metres a second, is a walk. */
    private static final double WALKING = 1.9;
    /** Nobody walks as fast as this: it was no planned walk. */
    private static final double RUNNING = 2.3;

    private static final double SIMILAR_MINUTES = 0.15;

    private final RunReading reading;
    private final PatientRecords records;
    private final CurrentActor actors;
    private final TrackLimits limits;
    private final Clock clock;

    RunImport(
            RunReading reading,
            PatientRecords records,
            CurrentActor actors,
            Clock clock,
            @Value("${restride.run-files.bytes:20000000}") long bytes,
            @Value("${restride.run-files.unpacked-bytes:45000000}") long unpackedBytes,
            @Value("${restride.run-files.points:400000}") int points,
            @Value("${restride.run-files.runs:40}") int runs) {
        this.reading = reading;
        this.records = records;
        this.actors = actors;
        this.limits = new TrackLimits(bytes, unpackedBytes, points, runs);
        this.clock = clock;
    }

    /**
     * The runs in a file of the acting patient. Three statements.
     *
     * @param file GPX or TCX, packed (.gz) or not
     * @throws DomainError.Invalid if it is none of these, too large or damaged, with the reason in words
     */
    @ForPatients
    public RunFile look(InputStreamSource file) {
        return lookFor(
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not")),
                read(file));
    }

    /**
     * The same for a patient who sent or brought the file.
     *
     * @throws DomainError.Invalid if it is none of these, too large or damaged, with the reason in words
     */
    @ForCliniciansOf
    public RunFile lookFor(PatientId patient, InputStreamSource file) {
        return lookFor(patient, read(file));
    }

    private TrackFile read(InputStreamSource file) {
        try (InputStream bytes = file.getInputStream()) {
            return TrackFile.read(bytes, limits);
        } catch (TrackRefused refused) {
            throw new DomainError.Invalid("progress.error.run-file."
                    + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (IOException interrupted) {
            LOG.warn("A file of runs could not be read to its end: {}", interrupted.toString());
            throw new DomainError.Invalid("progress.error.run-file.interrupted");
        }
    }

    private RunFile lookFor(PatientId patient, TrackFile file) {
        PatientSummary who = records.find(patient).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        RunPage page = reading.page(patient, WEEKS, who.language());
        List<UUID> ids = IntStream.range(0, file.recorded().size())
                .mapToObj(index -> id(patient, file.hash(), index))
                .toList();
        Set<UUID> kept = reading.known(patient, ids);
        Set<UUID> parts = new HashSet<>();
        List<RunFile.Found> found = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            UUID id = ids.get(index);
            found.add(
                    switch (file.recorded().get(index)) {
                        case Recorded.Not(Instant startedAt, Recorded.Why why) ->
                            new RunFile.Unfit(
                                    startedAt == null ? null : day(startedAt, who.zone()),
                                    RunFile.Trouble.valueOf(why.name()));
                        case Recorded.Run(Track track) -> found(id, track, kept.contains(id), page, who.zone(), parts);
                    });
        }
        found.sort(
                Comparator.<RunFile.Found, LocalDate>comparing(run -> day(run)).reversed());
        return new RunFile(found);
    }

    private RunFile.Found found(
            UUID id, Track track, boolean kept, RunPage page, ZoneId zone, Set<UUID> partsOfOthers) {
        LocalDate day = day(track.startedAt(), zone);
        if (kept) {
            return new RunFile.Unfit(day, RunFile.Trouble.KEPT);
        }
        if (track.finishedAt().isAfter(clock.instant().plus(LogRun.CLOCKS_DIFFER_BY))) {
            return new RunFile.Unfit(day, RunFile.Trouble.AHEAD);
        }
        if (ChronoUnit.DAYS.between(day, page.today()) > LogRun.OLDEST_DAYS - 1) {
            return new RunFile.Unfit(day, RunFile.Trouble.TOO_OLD);
        }
        return fit(id, track, day, page, partsOfOthers);
    }

    private static RunFile.Fit fit(UUID id, Track track, LocalDate day, RunPage page, Set<UUID> partsOfOthers) {
        int minutes = Math.clamp(Math.round(track.seconds() / 60.0), 1, 600);
        Optional<PlannedRun> planned = page.open(day).stream()
                .filter(run -> !partsOfOthers.contains(run.part()))
                .filter(run -> run.load().running() > 0 || track.speed() < RUNNING)
                .min(Comparator.comparingInt(run -> Math.abs(run.load().minutes() - minutes)));
        planned.ifPresent(run -> partsOfOthers.add(run.part()));
        RunSort sort = planned.map(run -> sort(run.kind())).orElseGet(() -> sort(track));
        return new RunFile.Fit(
                id,
                day,
                planned.map(PlannedRun::part).orElse(null),
                planned.map(PlannedRun::title).orElse(null),
                sort,
                minutes,
                running(minutes, sort, planned.orElse(null)),
                track.metres(),
                new Measured(
                        Measured.Source.FILE,
                        track.startedAt(),
                        (int) track.moving(),
                        track.ascent(),
                        track.heartRate()),
                track.finishedAt(),
                page.runs().stream().anyMatch(run -> run.day().equals(day) && isSimilar(run.minutes(), minutes)));
    }

    private static int running(int minutes, RunSort sort, @Nullable PlannedRun planned) {
        if (planned != null) {
            return Math.round(
                    (float) minutes * planned.load().running() / planned.load().minutes());
        }
        return sort == RunSort.WALK ? 0 : minutes;
    }

    private static RunSort sort(String kind) {
        return RunSort.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static RunSort sort(Track track) {
        return track.speed() > 0 && track.speed() < WALKING ? RunSort.WALK : RunSort.EASY;
    }

    private static boolean isSimilar(int one, int other) {
        return Math.abs(one - other) <= Math.max(2, other * SIMILAR_MINUTES);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static LocalDate day(RunFile.Found found) {
        return switch (found) {
            case RunFile.Fit fit -> fit.day();
            case RunFile.Unfit unfit -> unfit.day() == null ? LocalDate.EPOCH : unfit.day();
        };
    }

    /** The same for the same content and person, different for everybody else. */
    private static UUID id(PatientId patient, String hash, int index) {
        return UUID.nameUUIDFromBytes(
                ("run-file " + patient.value() + " " + hash + " " + index).getBytes(StandardCharsets.US_ASCII));
    }
}
