package org.restride.progress.tracks;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adds up one recorded run, point by point; of the positions only the one before is ever known. */
class Recording {

    private static final double EARTH_METRES = 6_371_008.8;
    /** Slower than this nobody walks: the runner stood. */
    private static final double STANDING = 0.4;
    /** A silence longer than this is a pause, however far the next point lies. */
    private static final long PAUSE_SECONDS = 60;
    /** Heights tremble by this much without any hill. */
    private static final double TREMBLE_METRES = 3;
    /** Faster than the record over 800 metres is no run. */
    private static final double FASTEST = 8.0;

    private static final long SHORTEST_SECONDS = 60;
    private static final long LONGEST_SECONDS = 600 * 60;
    private static final double FARTHEST_METRES = 200_000;

    private @Nullable Instant first;
    private @Nullable Instant last;
    private boolean joined;
    private double latitude;
    private double longitude;
    private boolean placed;
    private @Nullable Double distanceBefore;
    private double metres;
    private boolean measured;
    private double moving;
    private @Nullable Double height;
    private double ascent;
    private double beats;
    private int beaten;
    private double lapSeconds;
    private double lapMetres;
    private boolean lapMeasured;
    private double lapBeats;
    private double lapBeaten;
    private boolean impossible;
    private boolean otherSport;

    /** The next points do not follow on those before: the watch was stopped. */
    void cut() {
        joined = false;
        placed = false;
        distanceBefore = null;
    }

    void sport(String name) {
        String sport = name.strip().toLowerCase(Locale.ROOT);
        boolean running = sport.contains("run")
                || sport.contains("walk")
                || sport.contains("hik")
                || sport.contains("foot")
                || sport.contains("jog")
                || sport.equals("trail");
        boolean riding = sport.contains("bik")
                || sport.contains("cycl")
                || sport.contains("ride")
                || sport.contains("swim")
                || sport.contains("row")
                || sport.contains("ski")
                || sport.contains("driv");
        otherSport = riding && !running;
    }

    void impossible() {
        impossible = true;
    }

    /** A lap as the watch summed it up. */
    void lap(@Nullable Instant start, @Nullable Double seconds, @Nullable Double length, @Nullable Double heartRate) {
        if (start != null) {
            noteTime(start);
        }
        if (seconds != null) {
            lapSeconds += seconds;
        }
        if (length != null) {
            lapMetres += length;
            lapMeasured = true;
        }
        if (heartRate != null && seconds != null) {
            lapBeats += heartRate * seconds;
            lapBeaten += seconds;
        }
    }

    void point(Point point) {
        Instant time = point.time();
        Instant before = last;
        if (time != null && before != null && time.isBefore(before)) {
            return;
        }
        double step = step(point);
        if (time != null) {
            if (before != null && joined) {
                double seconds = Duration.between(before, time).toMillis() / 1000.0;
                boolean moves = seconds > 0 && (step < 0 || step / seconds >= STANDING);
                moving += seconds <= PAUSE_SECONDS && moves ? seconds : 0;
            }
            noteTime(time);
            joined = true;
        }
        climb(point.height());
        if (point.heartRate() != null) {
            beats += point.heartRate();
            beaten++;
        }
    }

    private void noteTime(Instant time) {
        Instant from = first;
        Instant to = last;
        first = from == null || time.isBefore(from) ? time : from;
        last = to == null || time.isAfter(to) ? time : to;
    }

    /** Metres from the point before; below 0 if nobody knows. */
    private double step(Point point) {
        double step = -1;
        Double sum = point.distance();
        if (sum != null) {
            if (distanceBefore != null && sum < distanceBefore) {
                impossible = true;
            }
            step = distanceBefore == null ? -1 : Math.max(0, sum - distanceBefore);
            distanceBefore = sum;
        } else if (point.latitude() != null && point.longitude() != null) {
            step = placed ? metresTo(point.latitude(), point.longitude()) : -1;
            latitude = point.latitude();
            longitude = point.longitude();
            placed = true;
        }
        if (step >= 0) {
            metres += step;
            measured = true;
        }
        return step;
    }

    private double metresTo(double toLatitude, double toLongitude) {
        double north = Math.toRadians(toLatitude - latitude);
        double east = Math.toRadians(toLongitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(toLatitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private void climb(@Nullable Double now) {
        Double from = height;
        if (now == null) {
            return;
        }
        if (from == null || now < from) {
            height = now;
        } else if (now - from >= TREMBLE_METRES) {
            ascent += now - from;
            height = now;
        }
    }

    /** What it comes to. */
    Recorded done() {
        Instant from = first;
        Instant to = last;
        if (otherSport) {
            return new Recorded.Not(from, Recorded.Why.OTHER_SPORT);
        }
        if (impossible) {
            return new Recorded.Not(from, Recorded.Why.IMPOSSIBLE);
        }
        if (from == null || to == null) {
            return new Recorded.Not(null, Recorded.Why.NO_TIMES);
        }
        double far = lapMeasured ? lapMetres : metres;
        double seconds = Math.max(Duration.between(from, to).toMillis() / 1000.0, lapSeconds);
        if (seconds < SHORTEST_SECONDS) {
            return new Recorded.Not(from, Recorded.Why.TOO_SHORT);
        }
        if (seconds > LONGEST_SECONDS || far > FARTHEST_METRES) {
            return new Recorded.Not(from, Recorded.Why.TOO_LONG);
        }
        double moved =
                moving > 0 ? Math.min(moving, seconds) : lapSeconds > 0 ? Math.min(lapSeconds, seconds) : seconds;
        if (far / Math.max(1, moved) > FASTEST) {
            return new Recorded.Not(from, Recorded.Why.TOO_FAST);
        }
        return new Recorded.Run(new Track(
                from,
                Math.round(seconds),
                Math.round(moved),
                measured || lapMeasured ? (int) Math.round(far) : null,
                height == null ? null : (int) Math.round(ascent),
                heartRate()));
    }

    private @Nullable Integer heartRate() {
        if (beaten > 0) {
            return (int) Math.round(beats / beaten);
        }
        return lapBeaten > 0 ? (int) Math.round(lapBeats / lapBeaten) : null;
    }
}
