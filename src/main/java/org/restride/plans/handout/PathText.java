package org.restride.plans.handout;

import java.awt.geom.Path2D;

/** Reads the path text of the figures: the commands M, L, H, l, q and z, with numbers repeated after a command. */
final class PathText {

    private final String text;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private PathText(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException if it holds anything else
     */
    static Path2D read(String text) {
        PathText reading = new PathText(text);
        reading.read();
        return reading.path;
    }

    private void read() {
        char command = 0;
        while (skipSpace()) {
            char next = text.charAt(at);
            if (Character.isLetter(next)) {
                command = next;
                at++;
            }
            follow(command);
        }
    }

    private void follow(char command) {
        switch (command) {
            case 'M' -> begin(number(), number());
            case 'L' -> lineTo(number(), number());
            case 'H' -> lineTo(number(), y);
            case 'l' -> lineTo(x + number(), y + number());
            case 'q' -> curveTo(x + number(), y + number(), x + number(), y + number());
            case 'z' -> close();
            default -> throw new IllegalArgumentException("No path has this command: " + command);
        }
    }

    private void begin(double toX, double toY) {
        startX = toX;
        startY = toY;
        path.moveTo(toX, toY);
        moved(toX, toY);
    }

    private void lineTo(double toX, double toY) {
        path.lineTo(toX, toY);
        moved(toX, toY);
    }

    private void curveTo(double byX, double byY, double toX, double toY) {
        path.quadTo(byX, byY, toX, toY);
        moved(toX, toY);
    }

    private void close() {
        path.closePath();
        moved(startX, startY);
    }

    private void moved(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private boolean skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length();
    }

    private double number() {
        skipSpace();
        int from = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }
}
