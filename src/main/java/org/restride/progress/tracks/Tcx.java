package org.restride.progress.tracks;

import java.time.Instant;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** TCX 2: each activity is a run; its laps carry the watch's own sums. */
class Tcx implements TrackReader.Format {

    private static final double FARTHEST_METRES = 400_000;
    private static final double LONGEST_SECONDS = 400_000;

    private final TrackReader reader;
    private @Nullable Recording run;
    private boolean inPoint;
    private boolean inLap;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable Double height;
    private @Nullable Double distance;
    private @Nullable Double heartRate;
    private @Nullable Instant time;
    private @Nullable Instant lapStart;
    private @Nullable Double lapSeconds;
    private @Nullable Double lapMetres;
    private @Nullable Double lapHeartRate;
    private String rate = "";

    Tcx(TrackReader reader) {
        this.reader = reader;
    }

    @Override
    public void start(String name, XMLStreamReader xml) throws TrackRefused {
        Recording now = run;
        switch (name) {
            case "Activity" -> {
                run = new Recording();
                String sport = xml.getAttributeValue(null, "Sport");
                if (sport != null) {
                    run.sport(sport);
                }
            }
            case "Lap" -> {
                inLap = true;
                String start = xml.getAttributeValue(null, "StartTime");
                lapStart = start == null ? null : Numbers.moment(start).orElse(null);
                lapSeconds = null;
                lapMetres = null;
                lapHeartRate = null;
            }
            case "Track" -> {
                if (now != null) {
                    now.cut();
                }
            }
            case "Trackpoint" -> {
                reader.countPoint();
                inPoint = true;
                latitude = null;
                longitude = null;
                height = null;
                distance = null;
                heartRate = null;
                time = null;
            }
            case "AverageHeartRateBpm", "HeartRateBpm", "MaximumHeartRateBpm" -> rate = name;
            default -> {
                // All else says nothing when it begins.
            }
        }
    }

    @Override
    public void end(String name, String text) throws TrackRefused {
        Recording now = run;
        if (now == null) {
            return;
        }
        switch (name) {
            case "Activity" -> {
                reader.add(now);
                run = null;
            }
            case "Lap" -> {
                now.lap(lapStart, lapSeconds, lapMetres, lapHeartRate);
                inLap = false;
            }
            case "Trackpoint" -> {
                now.point(new Point(time, latitude, longitude, height, distance, heartRate));
                inPoint = false;
            }
            case "Value" -> heartRate(text);
            default -> {
                if (inPoint) {
                    ofPoint(now, name, text);
                } else if (inLap) {
                    ofLap(now, name, text);
                }
            }
        }
    }

    private void ofPoint(Recording now, String name, String text) {
        switch (name) {
            case "Time" -> time = Numbers.moment(text).orElse(null);
            case "LatitudeDegrees" -> latitude = TrackReader.orNull(Numbers.between(text, -90, 90));
            case "LongitudeDegrees" -> longitude = TrackReader.orNull(Numbers.between(text, -180, 180));
            case "AltitudeMeters" -> height = TrackReader.orNull(Numbers.between(text, -500, 9_000));
            case "DistanceMeters" -> distance = amount(now, text, FARTHEST_METRES);
            default -> {
                // Steps, watts and the like are not read.
            }
        }
    }

    private void ofLap(Recording now, String name, String text) {
        switch (name) {
            case "TotalTimeSeconds" -> lapSeconds = amount(now, text, LONGEST_SECONDS);
            case "DistanceMeters" -> lapMetres = amount(now, text, FARTHEST_METRES);
            default -> {
                // Calories and the like are not read.
            }
        }
    }

    /** What was counted can't be below nothing or beyond what a person does; what is no number was not counted. */
    private static @Nullable Double amount(Recording now, String text, double most) {
        OptionalDouble number = Numbers.number(text);
        if (number.isEmpty()) {
            return null;
        }
        if (number.getAsDouble() < 0 || number.getAsDouble() > most) {
            now.impossible();
            return null;
        }
        return number.getAsDouble();
    }

    private void heartRate(String text) {
        Double beats = TrackReader.orNull(Numbers.between(text, 25, 250));
        if (inPoint && rate.equals("HeartRateBpm")) {
            heartRate = beats;
        } else if (inLap && !inPoint && rate.equals("AverageHeartRateBpm")) {
            lapHeartRate = beats;
        }
    }
}
