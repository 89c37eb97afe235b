package org.restride.progress.tracks;

import java.time.Instant;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** GPX 1.0 and 1.1: each track is a run, each segment a stretch without a stop of the watch. */
class Gpx implements TrackReader.Format {

    private final TrackReader reader;
    private @Nullable Recording run;
    private boolean inPoint;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable Double height;
    private @Nullable Double heartRate;
    private @Nullable Instant time;

    Gpx(TrackReader reader) {
        this.reader = reader;
    }

    @Override
    public void start(String name, XMLStreamReader xml) throws TrackRefused {
        Recording now = run;
        switch (name) {
            case "trk" -> run = new Recording();
            case "trkseg" -> {
                if (now != null) {
                    now.cut();
                }
            }
            case "trkpt" -> {
                reader.countPoint();
                inPoint = true;
                latitude = number(xml.getAttributeValue(null, "lat"), 90);
                longitude = number(xml.getAttributeValue(null, "lon"), 180);
                height = null;
                heartRate = null;
                time = null;
            }
            default -> {
                // All else says nothing when it begins.
            }
        }
    }

    private static @Nullable Double number(@Nullable String text, double most) {
        return text == null ? null : TrackReader.orNull(Numbers.between(text, -most, most));
    }

    @Override
    public void end(String name, String text) throws TrackRefused {
        Recording now = run;
        if (now == null) {
            return;
        }
        switch (name) {
            case "ele" -> height = inPoint ? TrackReader.orNull(Numbers.between(text, -500, 9_000)) : height;
            case "time" -> time = inPoint ? Numbers.moment(text).orElse(null) : time;
            case "hr" -> heartRate = inPoint ? TrackReader.orNull(Numbers.between(text, 25, 250)) : heartRate;
            case "type" -> {
                if (!inPoint) {
                    now.sport(text);
                }
            }
            case "trkpt" -> {
                now.point(new Point(time, latitude, longitude, height, null, heartRate));
                inPoint = false;
            }
            case "trk" -> {
                reader.add(now);
                run = null;
            }
            default -> {
                // Names, links and what makers of watches add are not read.
            }
        }
    }
}
