package org.restride.plans.handout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;

/** Paints a frame of a figure as lines and surfaces, sharp at every size. */
final class FramePainter {

    /** A soft spot as rings, so that no printer has to mix colours: share of the way from the solid part to the rim, and strength. */
    private static final double[][] RINGS = {{1, 0.35}, {0.5, 0.45}, {0, 1}};

    private final Graphics2D graphics;

    private FramePainter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** Fills the rectangle from 0, 0 as far as the frame's shape allows, in its middle. */
    static void paint(Graphics2D graphics, FigureFrames figure, int frame, double width, double height) {
        double scale = Math.min(width / figure.width(), height / figure.height());
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            own.translate((width - figure.width() * scale) / 2, (height - figure.height() * scale) / 2);
            own.scale(scale, scale);
            own.translate(-figure.box().get(0), -figure.box().get(1));
            FramePainter painter = new FramePainter(own);
            figure.frames().get(frame).forEach(painter::paint);
        } finally {
            own.dispose();
        }
    }

    private void paint(FigureFrames.Stroke stroke) {
        switch (stroke) {
            case FigureFrames.Fill fill -> {
                graphics.setColor(Color.decode(fill.fill()));
                graphics.fill(PathText.read(fill.d()));
            }
            case FigureFrames.Line line -> {
                graphics.setColor(Color.decode(line.line()));
                graphics.setStroke(
                        new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(PathText.read(line.d()));
            }
            case FigureFrames.Glow glow -> paint(glow);
        }
    }

    private void paint(FigureFrames.Glow glow) {
        Shape before = graphics.getClip();
        graphics.clip(PathText.read(glow.clip()));
        Color colour = Color.decode(glow.glow());
        for (double[] ring : RINGS) {
            double share = glow.solid() + (1 - glow.solid()) * ring[0];
            graphics.setColor(
                    new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * ring[1])));
            graphics.fill(ellipse(glow, share));
        }
        graphics.setClip(before);
    }

    private static Shape ellipse(FigureFrames.Glow glow, double share) {
        AffineTransform place =
                AffineTransform.getTranslateInstance(glow.at().get(0), glow.at().get(1));
        place.rotate(Math.toRadians(glow.at().get(2)));
        double rx = glow.at().get(3) * share;
        double ry = glow.at().get(4) * share;
        return place.createTransformedShape(new Ellipse2D.Double(-rx, -ry, 2 * rx, 2 * ry));
    }
}
