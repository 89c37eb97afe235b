package org.restride.progress;

import java.util.Random;

/** How the pain of a sample patient went over the weeks; each worth a look of its own. */
enum DemoShape {
    BETTER(5.6, 1.8, 0.88),
    SLOWLY_BETTER(5.0, 3.0, 0.8),
    JUMP(2.4, 2.0, 0.9),
    CREEPING(2.0, 5.2, 0.85),
    SILENT(4.0, 3.2, 0.7),
    STEADY(3.0, 3.0, 0.8),
    HIGH(4.4, 6.6, 0.75),
    FINE(1.6, 0.8, 0.95),
    /** Sessions as ever, mornings that have been worse for a week. */
    UNSETTLED(3.2, 3.4, 0.95),
    /** Leaves out an exercise that is not understood. */
    PUZZLED(2.4, 1.6, 0.9);

    private static final int USUAL_SHAPES = 8;
    private static final int UNSETTLED_PATIENT = 13;
    private static final int PUZZLED_PATIENT = 21;
    /** From here on the slow rise begins: some three weeks of eight. */
    private static final double RISES_FROM = 0.6;

    private static final double LATELY = 0.85;
    private static final int UNSETTLED_MORNING = 5;

    private static final int SILENT_DAYS = 6;
    private static final int JUMPS_TO = 7;
    private static final double NOISE = 0.7;

    private final double from;
    private final double to;
    private final double adherence;

    DemoShape(double from, double to, double adherence) {
        this.from = from;
        this.to = to;
        this.adherence = adherence;
    }

    static DemoShape of(int patient) {
        return switch (patient) {
            case UNSETTLED_PATIENT -> UNSETTLED;
            case PUZZLED_PATIENT -> PUZZLED;
            default -> values()[patient % USUAL_SHAPES];
        };
    }

    boolean trains(Random random) {
        return random.nextDouble() < adherence;
    }

    /** Days before today without a report. */
    int quietDays() {
        return this == SILENT ? SILENT_DAYS : 0;
    }

    /**
     * @param progress 0 at the start, 1 today
     * @param last whether it is the newest session
     */
    int pain(double progress, boolean last, Random random) {
        if (this == JUMP && last) {
            return JUMPS_TO;
        }
        double way = this == CREEPING ? Math.max(0, (progress - RISES_FROM) / (1 - RISES_FROM)) : progress;
        double mean = from + (to - from) * way;
        return (int) Math.clamp(Math.round(mean + random.nextGaussian() * NOISE), 0L, 10L);
    }

    /** The pain of the next morning, given that which usually follows. */
    int morning(double progress, int usual) {
        return this == UNSETTLED && progress > LATELY ? UNSETTLED_MORNING : usual;
    }

    /** Whether the first exercise of the day is left out because it is not understood. */
    boolean isPuzzled(double progress) {
        return this == PUZZLED && progress > LATELY;
    }
}
